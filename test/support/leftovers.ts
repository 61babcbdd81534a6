import { readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../store/embedded/server-process.ts';

/** Temporary folders of test runs are called this, the number of the run's process, and something random. */
export const temporaryPrefix = 'samrad-test-';

const roomNeededBytes = 1_000_000_000;

/**
 * Where the test server keeps its data: in memory where there is room. A database is some 400 small files, and a
 * disk can take thirty times as long to make them.
 */
export function temporaryRoot(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > roomNeededBytes ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/**
 * Ends the servers that test runs left behind because they were killed, and removes their folders; with a folder,
 * that one whoever made it. Waits, without giving way to anything else, until the server is gone.
 */
export function endLeftovers(only?: string): void {
  const folders = only === undefined ? abandonedFolders() : [only];
  for (const folder of folders) {
    const pid = serverOf(folder);
    if (pid !== null) endProcess(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function abandonedFolders(): readonly string[] {
  return readdirSync(temporaryRoot())
    .filter((name) => name.startsWith(temporaryPrefix))
    .filter((name) => !isAlive(Number.parseInt(name.slice(temporaryPrefix.length), 10)))
    .map((name) => join(temporaryRoot(), name));
}

function serverOf(folder: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function endProcess(pid: number): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  try {
    process.kill(pid, 'SIGQUIT');
    for (let waits = 0; waits < 100 && isAlive(pid); waits += 1) Atomics.wait(pause, 0, 0, 20);
  } catch {
    // Gone already, or somebody else's.
  }
}
