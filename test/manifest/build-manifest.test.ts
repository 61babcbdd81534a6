import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const appId = '0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samrad-manifest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run manifest', () => {
  it('writes a package of the program’s version, and says what nobody filled in', async () => {
    const file = join(folder, 'new', 'samrad.zip');
    const { code, stdout } = await build('--app-id', appId, '--host', 'bot.example.org', '--out', file);
    expect(code).toBe(0);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const manifest = JSON.parse(
      strFromU8(unzipSync(readFileSync(file))['manifest.json'] ?? new Uint8Array()),
    );
    expect(manifest).toMatchObject({ id: appId, version, validDomains: ['bot.example.org'] });
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(stdout).toContain('--privacy was not given');
  });

  it('refuses bad settings with remedies, and writes nothing', async () => {
    const file = join(folder, 'refused.zip');
    const { code, stderr } = await build(
      '--app-id',
      'bot',
      '--host',
      'http://bot.example.org',
      '--out',
      file,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/--app-id “bot” is not a GUID\.\n {2}Copy/);
    expect(stderr).toMatch(/--host “http:\/\/bot\.example\.org” begins with http/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(existsSync(file)).toBe(false);
  });

  it('tells an unknown argument from a defect', async () => {
    const { code, stderr } = await build('--appid', appId);
    expect(code).toBe(1);
    expect(stderr).toMatch(/'--appid'[\s\S]*npm run manifest -- --app-id/);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

async function build(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return await run(process.execPath, ['scripts/build-manifest.ts', ...args]).then(
    (done) => ({ code: 0, ...done }),
    (failed: { code: number; stdout: string; stderr: string }) => failed,
  );
}
