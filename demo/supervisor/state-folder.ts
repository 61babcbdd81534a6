import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { canReach, chooseServerUser } from '../../store/embedded/server-user.ts';

/** The parts of the demo's data folder. */
export type StateFolder = {
  readonly path: string;
  readonly postgres: string;
  readonly sandbox: string;
  readonly logs: string;
  readonly accountFile: string;
};

/**
 * The folder that holds all that the demo keeps: `.samrad` in the project, or, when that cannot be written to or
 * the database's user cannot reach it (root with the project in a closed folder), one of the user's own.
 */
export function chooseStateFolder(project: string): StateFolder {
  const mark = createHash('sha256').update(realpathSync(project)).digest('hex').slice(0, 10);
  const isRoot = process.getuid?.() === 0;
  const elsewhere = isRoot
    ? join('/var/lib', `samrad-demo-${mark}`)
    : join(homedir(), '.local', 'state', `samrad-demo-${mark}`);
  return stateFolderAt(isUsable(project) ? join(project, '.samrad') : elsewhere);
}

/** Makes the folder; others may pass through it when root runs the demo, but not list it. */
export function makeStateFolder(state: StateFolder): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  mkdirSync(state.path, { recursive: true, mode });
  mkdirSync(state.logs, { recursive: true, mode: 0o700 });
}

export function stateFolderAt(path: string): StateFolder {
  return {
    path,
    postgres: join(path, 'postgres'),
    sandbox: join(path, 'sandbox'),
    logs: join(path, 'logs'),
    accountFile: join(path, 'bot-account.json'),
  };
}

function isUsable(project: string): boolean {
  try {
    accessSync(project, constants.W_OK);
  } catch {
    return false;
  }
  return canReach(chooseServerUser(join(project, '.samrad', 'postgres', 'data')), project);
}
