import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Says nothing of how fast anything is: only that every measure still runs, and what it says. */
it('npm run bench measures everything, each beside its baseline', async () => {
  const { stdout, stderr } = await run(process.execPath, ['bench/main.ts', '--tiny'], { cwd: root });
  const figures = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(figures.map(({ name }) => name)).toEqual([
    'draw-card',
    'draw-card-templating',
    'cold-start',
    'memory',
    'home-card-contact',
    'home-card-contact-flat',
    'home-card-leader',
    'home-card-leader-flat',
    'region-overview',
    'report-overview',
    'report-overview-large',
    'open-report',
    'approve-1',
    'approve-8',
    'approve-32',
    'claim-reminders',
    'deliver-at-rate',
    'deliver-without-rate',
  ]);
  for (const figure of figures) {
    expect(figure).toEqual({
      name: expect.any(String),
      value: expect.any(Number),
      unit: expect.stringMatching(/^(ms|MB|µs of CPU)$/),
      baseline: expect.any(Number),
      ratio: expect.any(Number),
      direction: 'lower is better',
    });
    expect(figure.ratio).toBeCloseTo(figure.value / figure.baseline, 1);
  }
  expect(stderr).toContain('ratio at most');
}, 120_000);

it('names the measures when it is asked for one that is not there', async () => {
  const failed = run(process.execPath, ['bench/main.ts', 'speed'], { cwd: root });
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('approve') });
});
