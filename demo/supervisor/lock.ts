import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Who holds the lock, in its own words. */
export type Holder = { readonly pid: number; readonly address: string };

export type Lock = { release(): Promise<void> };

/**
 * Takes the lock on a folder; null means that another process has it. It is a local socket, which the system takes
 * back however the holder ends: a file would outlive a kill.
 */
export async function takeLock(folder: string, holder: Holder): Promise<Lock | null> {
  const name = lockName(folder);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify(holder));
  });
  if (!(await listens(server, name)) && !(await takesOverFile(server, name))) return null;
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Asks who holds the lock; null when nobody does or the holder does not answer. */
export async function askHolder(folder: string): Promise<Holder | null> {
  const answer = await askSocket(lockName(folder)).catch(() => '');
  try {
    return JSON.parse(answer) as Holder;
  } catch {
    return null;
  }
}

function lockName(folder: string): string {
  const mark = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  if (process.platform === 'linux') return `\0samrad-demo-${mark}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\samrad-demo-${mark}`;
  return join(tmpdir(), `samrad-demo-${mark}.sock`);
}

/** Only where the socket is a file (macOS) can one be left over; nobody answers there. */
async function takesOverFile(server: Server, name: string): Promise<boolean> {
  if (process.platform === 'linux' || process.platform === 'win32') return false;
  const isHeld = await askSocket(name).then(
    () => true,
    () => false,
  );
  if (isHeld) return false;
  rmSync(name, { force: true });
  return listens(server, name);
}

function listens(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (problem: NodeJS.ErrnoException) =>
      problem.code === 'EADDRINUSE' ? resolve(false) : reject(problem);
    server.once('error', fail);
    server.listen(name, () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}

function askSocket(name: string): Promise<string> {
  const asked = new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(name);
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
    });
    socket.once('end', () => resolve(text));
    socket.once('error', reject);
  });
  return Promise.race([asked, delay(1000, '', { ref: false })]);
}
