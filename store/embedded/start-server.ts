import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { dataFolderOf, logFileOf } from './home-folder.ts';
import { type ProgramContext, spawnOptions } from './run-program.ts';
import { isAlive, mayBePostgres, pidFileOf, readNotice, type ServerNotice } from './server-process.ts';

export type Durability = 'full' | 'off';

/**
 * `off` is for tests: what they write may be lost with the machine, and they run much faster. Databases that live for a
 * second are not vacuumed, and nobody copies what is written.
 */
const settingsOf: Readonly<Record<Durability, readonly string[]>> = {
  full: [],
  off: [
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
    ...['wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off'],
  ],
};

const logLimitBytes = 5_000_000;

/**
 * Starts one server process and waits until it takes connections. Returns null when it ended because what an
 * earlier server left (shared memory, a lock file) is not gone yet: try again soon.
 * Throws `port-busy` for a port somebody else has, `no-start` with the end of the server's log for the rest.
 */
export async function startServer(
  program: string,
  home: string,
  port: number,
  durability: Durability,
  context: ProgramContext,
): Promise<{ child: ChildProcess; notice: ServerNotice } | null> {
  await forgetStalePid(home);
  const log = logFileOf(home);
  if (sizeOf(log) > logLimitBytes) truncateSync(log);
  const logStart = sizeOf(log);
  const child = launch(program, home, port === 0 ? await freePort() : port, durability, context);
  const ended = whenEnded(child);
  const notice = await Promise.race([ended.then(() => null), whenReady(home, child)]);
  if (notice !== null) return { child, notice };

  const problem = saidSince(logStart, log);
  if (/could not bind|could not create any TCP/i.test(problem)) {
    if (port === 0) return null;
    throw new EmbeddedPostgresError('port-busy', `Port ${port} for the database is used by another process.`);
  }
  if (/still in use|lock file .* already exists/i.test(problem)) return null;
  throw new EmbeddedPostgresError('no-start', `Postgres did not start: ${problem} (${log})`, {
    cause: await ended,
  });
}

function launch(
  program: string,
  home: string,
  port: number,
  durability: Durability,
  context: ProgramContext,
): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=200',
    // No worker processes for reading: the data fit in memory, and each one costs memory and a start.
    'io_method=sync',
    ...settingsOf[durability],
  ];
  // A file, not a pipe: the server outlives us when we are killed, and must still have somewhere to write.
  const log = openSync(logFileOf(home), 'a', 0o600);
  try {
    return spawn(
      program,
      ['-D', dataFolderOf(home), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...spawnOptions(context), detached: true, stdio: ['ignore', log, log] },
    );
  } finally {
    closeSync(log);
  }
}

async function whenReady(home: string, child: ChildProcess): Promise<ServerNotice | null> {
  while (child.exitCode === null && child.signalCode === null) {
    const notice = await readNotice(dataFolderOf(home));
    if (notice?.ready === true && notice.pid === child.pid) return notice;
    await delay(10);
  }
  return null;
}

function whenEnded(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
}

/** A lock file whose number now belongs to some other program would keep Postgres from starting for ever. */
async function forgetStalePid(home: string): Promise<void> {
  const notice = await readNotice(dataFolderOf(home));
  if (notice === null || (isAlive(notice.pid) && mayBePostgres(notice.pid))) return;
  await rm(pidFileOf(dataFolderOf(home)), { force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function saidSince(start: number, log: string): string {
  return readFileSync(log).subarray(start).toString('utf8').trim().split('\n').slice(-6).join(' ');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
