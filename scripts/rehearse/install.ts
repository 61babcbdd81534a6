import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';
import { inDatabase, programs, startDebianPostgres } from './debian-postgres.ts';
import { run, type Stage } from './stage.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const tenantId = '22222222-2222-4222-8222-222222222222';

/**
 * What the README asks of an operator, in a clone of what is committed: dependencies without those of development,
 * the build, the migration of an empty database, and the start, after which the program and its pages are there.
 */
export async function rehearseInstall(stage: Stage): Promise<void> {
  const { urls } = await startDebianPostgres(stage);
  run(`${programs}/psql`, ['-q', '-c', 'create database installed', urls.owner]);
  const clone = join(stage.folder, 'clone');
  run('git', ['clone', '--quiet', '--depth=1', `file://${project}`, clone]);
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME };
  const npm = (words: string, settings = {}) => {
    const began = performance.now();
    const options = { cwd: clone, encoding: 'utf8', env: { ...environment, ...settings } } as const;
    const { status, stdout, stderr } = spawnSync('npm', words.split(' '), options);
    if (status !== 0) throw new Error(`npm ${words} ended with ${status}: ${stdout}${stderr}`);
    stage.say(`npm ${words}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return stdout;
  };
  npm('ci --omit=dev');
  if (existsSync(join(clone, 'node_modules/typescript'))) throw new Error('Development came along');
  npm('run build');
  npm('run migrate', {
    MIGRATION_DATABASE_URL: inDatabase(urls.owner, 'installed'),
    DATABASE_URL: inDatabase(urls.app, 'installed'),
  });
  const port = await freePort();
  const began = performance.now();
  // As a container would: npm passes no signal on.
  stage.start(join(clone, 'node_modules/.bin/node'), ['scripts/start.mjs'], {
    cwd: clone,
    env: {
      ...environment,
      NODE_ENV: 'production',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      DATABASE_URL: inDatabase(urls.app, 'installed'),
      MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111',
      MICROSOFT_APP_TYPE: 'SingleTenant',
      MICROSOFT_APP_TENANT_ID: tenantId,
      MICROSOFT_APP_PASSWORD: 'only in rehearsals',
      ALLOWED_TENANT_IDS: tenantId,
    },
  });
  const statusOf = async (path: string) =>
    await fetch(`http://127.0.0.1:${port}${path}`).then(
      ({ status }) => status,
      () => null,
    );
  while ((await statusOf('/readyz')) !== 200) {
    if (performance.now() - began > 60_000) throw new Error('The program did not get ready');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stage.say(`start: ready after ${Math.round(performance.now() - began)} ms`);
  if ((await statusOf('/tab/')) !== 200) throw new Error('The pages of the tab are not there');
}
