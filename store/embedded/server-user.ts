import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** The ordinary user that Postgres runs as when we are root, which Postgres itself refuses to be. */
export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * Who Postgres must run as: null means ourselves. A data folder that exists decides it by its owner.
 * Throws `no-server-user` when root has nobody to give the server to.
 */
export function chooseServerUser(dataFolder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) {
    return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  }
  const found = findUser('postgres') ?? findUser('nobody');
  if (found !== null) return found;
  throw new EmbeddedPostgresError(
    'no-server-user',
    'Postgres does not run as root, and this machine has neither a user "postgres" nor "nobody". ' +
      'Start as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
  );
}

/** Whether that user can get to all these paths; asked of the system itself, so that every kind of permission counts. */
export function canReach(user: ServerUser | null, ...paths: readonly string[]): boolean {
  if (user === null) return true;
  const test = 'for path; do test -x "$path" || exit 1; done';
  const asked = spawnSync('/bin/sh', ['-c', test, 'sh', ...paths], {
    cwd: '/',
    uid: user.uid,
    gid: user.gid,
    stdio: 'ignore',
  });
  return asked.status === 0;
}

/** Gives a file or a folder to the server's user. */
export function giveTo(user: ServerUser | null, path: string): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}

function findUser(name: string): ServerUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { name, uid: Number(uid), gid: Number(gid) };
}
