import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder and processes of a rehearsal; all of it is gone afterwards. */
export class Stage {
  readonly folder: string;
  readonly #endings: Array<() => Promise<unknown>> = [];

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'samrad-rehearsal-'));
    // As root some programs run as another user, who has to pass through here.
    chmodSync(this.folder, 0o711);
  }

  /** What is to be done at the end; the last one first. */
  atTheEnd(ending: () => Promise<unknown>): void {
    this.#endings.unshift(ending);
  }

  say(line: string): void {
    console.log(`   ${line}`);
  }

  /** A process that lives until the end, or until it is ended. */
  start(program: string, args: readonly string[], options: Parameters<typeof spawn>[2] = {}): ChildProcess {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    this.atTheEnd(() => end(child, 'SIGTERM'));
    return child;
  }

  async clear(): Promise<void> {
    for (const ending of this.#endings) await ending().catch((error) => console.error(error));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Runs a program to its end and gives what it wrote. Throws when it fails. */
export function run(
  program: string,
  args: readonly string[],
  options: { uid?: number; env?: object } = {},
): string {
  const { uid, env } = options;
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...env },
    ...(uid === undefined ? {} : { uid }),
    maxBuffer: 256 * 1024 * 1024,
  });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status}: ${done.stderr}`);
  return done.stdout;
}
