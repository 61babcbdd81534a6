import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What a server writes about itself into its data folder. */
export type ServerNotice = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** Reads `postmaster.pid`; null when there is none or it is still being written. */
export async function readNotice(dataFolder: string): Promise<ServerNotice | null> {
  const text = await readFile(pidFileOf(dataFolder), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return null;
  return { pid, port, ready: lines[7] === 'ready' };
}

export const pidFileOf = (dataFolder: string): string => join(dataFolder, 'postmaster.pid');

/** Whether the process runs. One that has ended and only waits to be collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
  return linuxState(pid)?.state !== 'Z';
}

/**
 * Whether a living process can be a Postgres. After a crash of the whole machine or container the number in
 * `postmaster.pid` may belong to something else. Where the system cannot be asked, the answer is yes.
 */
export function mayBePostgres(pid: number): boolean {
  const name = linuxState(pid)?.name;
  return name === undefined || name === 'postgres';
}

/** Waits until the process has ended, at most so long. Returns whether it did. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/** `/proc/<pid>/stat` is: number (name) state ... */
function linuxState(pid: number): { name: string; state: string } | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), state: stat.slice(end + 2, end + 3) };
  } catch {
    return undefined;
  }
}
