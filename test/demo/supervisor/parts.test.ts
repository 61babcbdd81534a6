import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotSettings, createBotStarter } from '../../../demo/supervisor/bot-part.ts';
import type { ChildProgram } from '../../../demo/supervisor/child.ts';
import { startSandbox } from '../../../demo/supervisor/sandbox-part.ts';
import { isAlive } from '../../../store/embedded/server-process.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samrad-parts-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function program(script: string, ...args: string[]): ChildProgram {
  return {
    project: import.meta.dirname,
    script: join('fixtures', script),
    args,
    nodeOptions: ['--max-semi-space-size=4'],
    logFile: join(folder, 'part.log'),
    patienceMilliseconds: 300,
  };
}

const settings = (port: number): BotSettings => ({
  kind: 'settings',
  port,
  databaseUrl: 'postgres://127.0.0.1:1/none',
  sandboxUrl: 'http://127.0.0.1:1',
  world: {
    tenants: [],
    users: [],
    teams: [],
    chats: [],
    bot: { appId: '', appPassword: '', name: '', endpoint: '', installedFor: 'nobody' },
  },
  logLevel: 'warn',
});

describe('the sandbox', () => {
  test('is there when it says that it listens, ends when told, and leaves a log', async () => {
    const child = await startSandbox(program('sandbox.ts', 'polite'));

    await child.stop(false);

    expect(await child.exited).toBe('SIGTERM');
    expect(await readFile(join(folder, 'part.log'), 'utf8')).toContain('listening');
  });

  test('that does not listen to reason is ended by force', async () => {
    const child = await startSandbox(program('sandbox.ts', 'deaf'));

    await child.stop(false);

    expect(await child.exited).toBe('SIGKILL');
  });

  test('that fails is reported in its own words', async () => {
    await expect(startSandbox(program('sandbox.ts'))).rejects.toThrow('nothing to say');
  });

  test('ends by itself when the supervisor is gone', async () => {
    const child = await startSandbox(program('sandbox.ts', 'polite'));

    child.process.disconnect();

    expect(await child.exited).toBe('exit code 0');
  });
});

describe('the bot', () => {
  test('is warmed up, told its settings, and runs with a small young generation', async () => {
    const starter = createBotStarter(program('bot.ts'));
    starter.warmUp();

    const bot = await starter.start(settings(2));

    expect(bot.off).toEqual(['--max-semi-space-size=4']);
    await bot.stop(true);
    expect(isAlive(bot.process.pid ?? 0)).toBe(false);
  });

  test('that cannot start says why, and is gone', async () => {
    await expect(createBotStarter(program('bot.ts')).start(settings(1))).rejects.toThrow(
      'Port 1 is not for us.',
    );
  });
});
