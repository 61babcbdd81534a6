import { setTimeout as delay } from 'node:timers/promises';
import { programPath } from './platform-package.ts';
import { type ProgramContext, runProgram } from './run-program.ts';
import { isAlive, waitUntilGone } from './server-process.ts';

/** How long a fast shutdown may take before the server is told to leave without one. */
const patienceMilliseconds = 15_000;

/**
 * Ends the server: sessions are cut, what was acknowledged is on disk. With `hurry`, or when that takes too long, it
 * leaves at once and the next start recovers. Resolves when the process is gone.
 */
export async function stopServer(
  pid: number,
  folders: { readonly package: string; readonly data: string },
  context: ProgramContext,
  hurry: boolean,
): Promise<void> {
  if (!isAlive(pid)) return;
  if (process.platform === 'win32') {
    const mode = hurry ? 'immediate' : 'fast';
    await runProgram(
      programPath(folders.package, 'pg_ctl'),
      ['stop', '-D', folders.data, '-m', mode],
      context,
    );
    return;
  }
  if (!hurry) {
    signal(pid, 'SIGINT');
    if (await waitUntilGone(pid, patienceMilliseconds)) return;
  }
  signal(pid, 'SIGQUIT');
  if (await waitUntilGone(pid, 6_000)) return;
  signal(pid, 'SIGKILL');
  await waitUntilGone(pid, 2_000);
}

/** Resolves when the process has ended. For a server that is not our child there is no event to wait for. */
export async function whenGone(pid: number): Promise<void> {
  while (isAlive(pid)) await delay(250, undefined, { ref: false });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem;
  }
}
