import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Access } from '../../store/embedded/home-folder.ts';
import { serverUrls } from '../../store/embedded/roles.ts';
import { isAlive, readNotice } from '../../store/embedded/server-process.ts';
import { freePort } from '../free-port.ts';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** What the demo runs from. */
const sources = [
  'bot',
  'cards',
  'demo',
  'documents',
  'domain',
  'jobs',
  'sandbox',
  'scripts',
  'store',
  'tab',
  'text',
  'package.json',
  'package-lock.json',
];
const startMilliseconds = 90_000;
const endMilliseconds = 20_000;
const patienceMilliseconds = 60_000;

/** The parts that can be killed. */
export type Part = 'bot' | 'postgres';

/** The real demo, as `npm start` runs it, in a copy of the project, so that it has data and ports of its own. */
export type RunningDemo = {
  readonly sandboxUrl: string;
  readonly folder: string;
  /** Asks the database as its owner; waits while it is away. */
  ask<Row extends pg.QueryResultRow>(query: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Kills the part with signal 9 when it runs. Returns its process id, or null when it was not there. */
  kill(part: Part): Promise<number | null>;
  /** Waits until the bot says that it is ready. */
  ready(): Promise<void>;
  /** Ends the demo as Ctrl-C does, and removes all that it kept. */
  close(): Promise<void>;
};

export async function startDemoOfItsOwn(): Promise<RunningDemo> {
  const folder = copyOfProject();
  const [port, sandboxPort] = await Promise.all([freePort(), freePort()]);
  const supervisor = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    env: { ...withoutSettings(), PORT: String(port), SANDBOX_PORT: String(sandboxPort), LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const close = () => end(supervisor, folder);
  try {
    await untilItSaysReady(supervisor);
  } catch (problem) {
    await close();
    throw problem;
  }
  const home = join(folder, '.samrad', 'postgres');
  const access = JSON.parse(readFileSync(join(home, 'access.json'), 'utf8')) as Access;
  return {
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
    folder,
    ask: (query, values = []) => patiently(() => askOnce(home, access, query, values)),
    kill: (part) => kill(part, supervisor, home),
    ready: () => patiently(() => mustBeReady(port)),
    close,
  };
}

/** Outside the project, where the database's user can reach it. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samrad-chaos-'));
  chmodSync(folder, 0o711);
  for (const name of sources) cpSync(join(project, name), join(folder, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Settings of this shell, such as those of production, are not the demo's. */
function withoutSettings(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, NODE_COMPILE_CACHE }).filter(([, value]) => value !== undefined),
  );
}

async function untilItSaysReady({ stdout, stderr }: ChildProcess): Promise<void> {
  const said: string[] = [];
  stderr?.on('data', (text: Buffer) => said.push(text.toString('utf8')));
  if (!stdout) throw new Error('The demo has no output.');
  const overdue = AbortSignal.timeout(startMilliseconds);
  const lines = createInterface({ input: stdout });
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The demo did not start: ${why}\n${said.join('')}`));
    overdue.addEventListener('abort', () => fail('it took too long'));
    lines.on('line', (line) => {
      said.push(`${line}\n`);
      if (line.includes('is ready')) resolve();
    });
    lines.on('close', () => fail('it ended'));
  });
}

/** Tries again until it works; throws what stood in the way when it never does. */
export async function patiently<T>(work: () => Promise<T>, milliseconds = patienceMilliseconds): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await work();
    } catch (problem) {
      if (Date.now() > deadline) throw problem;
      await delay(100);
    }
  }
}

async function askOnce<Row extends pg.QueryResultRow>(
  home: string,
  access: Access,
  query: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const notice = await readNotice(join(home, 'data'));
  if (!notice?.ready) throw new Error('The database does not run.');
  const client = new pg.Client({
    connectionString: serverUrls(notice.port, access).owner,
    connectionTimeoutMillis: 3_000,
    query_timeout: 20_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(query, [...values])).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function mustBeReady(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`The bot is not ready: ${answer.status}`);
}

/** Only what this demo started is killed: a child of its supervisor, and the server of its own data folder. */
async function kill(part: Part, supervisor: ChildProcess, home: string): Promise<number | null> {
  const pid = part === 'bot' ? botOf(supervisor) : ((await readNotice(join(home, 'data')))?.pid ?? null);
  if (pid === null || !isAlive(pid)) return null;
  try {
    process.kill(pid, 'SIGKILL');
    return pid;
  } catch {
    return null;
  }
}

function botOf({ pid }: ChildProcess): number | null {
  const list = execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' });
  for (const line of list.split('\n')) {
    const [child, parent, ...command] = line.trim().split(/\s+/);
    if (Number(parent) === pid && command.join(' ').includes('bot-process.ts')) return Number(child);
  }
  return null;
}

async function end(supervisor: ChildProcess, folder: string): Promise<void> {
  if (supervisor.exitCode === null && supervisor.signalCode === null) {
    const ended = once(supervisor, 'exit');
    supervisor.kill('SIGINT');
    const left = await Promise.race([ended, delay(endMilliseconds, 'late' as const, { ref: false })]);
    if (left === 'late') {
      supervisor.kill('SIGKILL');
      await ended;
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
