import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { freePort } from '../../scripts/free-port.ts';
import { buildProgram } from '../../scripts/program/build.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tenantId = '22222222-2222-4222-8222-222222222222';
const appId = '11111111-1111-4111-8111-111111111111';

let database: TestDatabase;
let child: ChildProcess | null = null;
let said = '';

beforeAll(async () => {
  await buildProgram();
});
beforeEach(async () => {
  database = await createTestDatabase();
  said = '';
});
afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await database.drop();
});

/** `npm start` with these settings and no others. */
function start(settings: Record<string, string>): ChildProcess {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
  const started = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env });
  for (const output of [started.stdout, started.stderr]) {
    output.on('data', (text: Buffer) => {
      said += text.toString('utf8');
    });
  }
  child = started;
  return started;
}

async function production(): Promise<Record<string, string> & { PORT: string }> {
  return {
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    DATABASE_URL: database.appUrl,
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_TENANT_ID: tenantId,
    MICROSOFT_APP_PASSWORD: 'not a real one',
    ALLOWED_TENANT_IDS: tenantId,
  };
}

async function untilReady(port: string): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/readyz`)
          .then((answer) => answer.status)
          .catch(() => said),
      { timeout: 15_000 },
    )
    .toBe(200);
}

async function post(port: string, body: unknown, authorization?: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(body),
  });
  return answer.status;
}

describe('npm start with production settings, once it is built', () => {
  it('is the service: ready, closed to strangers, and gone in order when told', async () => {
    const settings = await production();
    const started = start(settings);
    await untilReady(settings.PORT);
    expect(await post(settings.PORT, {})).toBe(400);
    expect(await post(settings.PORT, { type: 'message', channelId: 'msteams', text: 'hjelp' })).toBe(401);
    started.kill('SIGTERM');
    const [code] = await once(started, 'exit');
    expect(code).toBe(0);
    expect(said).toContain('Samråd takes requests');
    expect(said).not.toContain('The program is not built');
  });

  it('knows no personas: what the sandbox signs is not believed', async () => {
    const settings = await production();
    const heard: string[] = [];
    const sandbox = await startSandbox({
      world: {
        tenants: [{ id: tenantId, name: 'Demo' }],
        users: [
          {
            id: appId,
            tenantId,
            name: 'Kari Demo',
            mail: 'kari@sykehus.example',
            locale: 'nb-NO',
            persona: { title: 'x', hint: 'x', order: 1 },
          },
        ],
        teams: [],
        chats: [],
        bot: {
          appId,
          appPassword: 'only here',
          name: 'Samråd',
          endpoint: `http://127.0.0.1:${settings.PORT}/api/messages`,
          installedFor: 'everybody',
        },
      },
    });
    try {
      start(settings);
      await untilReady(settings.PORT);
      const answer = await fetch(`${sandbox.url}/api/users/${appId}/conversations/personal/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'hjelp' }),
      });
      heard.push(await answer.text());
      expect(heard[0]).toMatch(/"ok":false/);
      const traffic = await (await fetch(`${sandbox.url}/api/traffic`)).text();
      expect(traffic).toMatch(/"status":(401|503)/);
      expect(traffic).not.toMatch(/"path":"\/v3\//);
    } finally {
      await sandbox.close();
    }
  });

  it('lists every faulty setting, and starts nothing', async () => {
    const started = start({ NODE_ENV: 'production', PORT: 'many' });
    const [code] = await once(started, 'exit');
    expect(code).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'MICROSOFT_APP_ID', 'ALLOWED_TENANT_IDS']) {
      expect(said).toContain(`${name}:`);
    }
  });

  it('refuses a role that could change the audit trail', async () => {
    const started = start({ ...(await production()), DATABASE_URL: database.ownerUrl });
    const [code] = await once(started, 'exit');
    expect(code).toBe(1);
    expect(said).toContain('owns nothing');
  });
});
