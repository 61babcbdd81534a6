import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findPgbench } from '../../bench/writing/pgbench.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is measured beside pgbench, where there is one. */
const lockSection = [1, 8, 32].flatMap((clients) => [
  `lock-section-${clients}`,
  `lock-section-http-${clients}`,
]);

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
    'first-press',
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
    ...(findPgbench() ? lockSection : []),
    'change-notice',
    'claim-reminders',
    'deliver-at-rate',
    'deliver-notices',
    'deliver-without-rate',
  ]);
  for (const figure of figures) {
    expect(figure).toEqual({
      name: expect.any(String),
      value: expect.any(Number),
      unit: expect.stringMatching(/^(ms|MB|µs of CPU|a second)$/),
      baseline: expect.any(Number),
      ratio: expect.any(Number),
      direction: figure.unit === 'a second' ? 'higher is better' : 'lower is better',
    });
    // Rounded each by itself.
    expect(figure.ratio / (figure.value / figure.baseline)).toBeCloseTo(1, 1);
  }
  expect(stderr).toContain('ratio at most');
}, 240_000);

it('names the measures when it is asked for one that is not there', async () => {
  const failed = run(process.execPath, ['bench/main.ts', 'speed'], { cwd: root });
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('approve') });
});
