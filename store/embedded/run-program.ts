import { spawn } from 'node:child_process';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { ServerUser } from './server-user.ts';

/** How the package's programs are run: away from the operator's PG settings, and as the server's user. */
export type ProgramContext = {
  readonly environment: NodeJS.ProcessEnv;
  readonly user: ServerUser | null;
};

/** What `spawn` needs for it. The working folder is one that every user may enter. */
export function spawnOptions(context: ProgramContext) {
  return {
    cwd: process.platform === 'win32' ? process.cwd() : '/',
    env: context.environment,
    windowsHide: true,
    ...(context.user === null ? {} : { uid: context.user.uid, gid: context.user.gid }),
  };
}

/** Our environment without the PG variables, which would change what the server does, and with `additions`. */
export function programEnvironment(additions: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), ...additions, LC_ALL: 'C' };
}

/** Runs a program to its end. Throws `no-start` with what it said when it failed. */
export async function runProgram(
  program: string,
  options: readonly string[],
  context: ProgramContext,
): Promise<void> {
  const child = spawn(program, options, { ...spawnOptions(context), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
  }).catch((cause: unknown) => {
    throw new EmbeddedPostgresError('no-start', `${program} cannot be run: ${String(cause)}`, { cause });
  });
  if (code === 0) return;
  throw new EmbeddedPostgresError('no-start', `${program} ended with ${code}: ${said.trim()}`);
}
