import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { runProgram } from './run-program.ts';
import { isAlive } from './server-process.ts';
import { canReach, giveTo, type ServerUser } from './server-user.ts';

/** The passwords of the three roles; readable by whoever starts the server and nobody else. */
export type Access = { readonly admin: string; readonly owner: string; readonly app: string };

/** Everything the server keeps lies in one folder, so that one rename completes it and one removal ends it. */
export const dataFolderOf = (home: string): string => join(home, 'data');
export const logFileOf = (home: string): string => join(home, 'server.log');
const accessFileOf = (home: string): string => join(home, 'access.json');

export const adminRole = 'samrad_admin';

type InitProgram = {
  readonly initdb: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly user: ServerUser | null;
  readonly sync: boolean;
};

/**
 * Makes a database cluster in a temporary folder beside `home` and then renames it, so that an interrupted start
 * leaves nothing half done. When another start was first, its cluster stands.
 */
export async function createHome(home: string, program: InitProgram): Promise<void> {
  const draft = `${draftPrefix(home)}${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(home), { recursive: true });
  await removeAbandonedDrafts(home);
  // The server's user has to pass through, but nobody else gets to list what is here.
  await mkdir(draft, { mode: program.user === null ? 0o700 : 0o711 });
  try {
    await mkdir(dataFolderOf(draft), { mode: 0o700 });
    giveTo(program.user, dataFolderOf(draft));
    refuseUnreachable(home, draft, program.user);
    await initialise(draft, program);
    await settle(draft, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The passwords of the cluster in `home`; null when there is no cluster yet. */
export async function readAccess(home: string): Promise<Access | null> {
  try {
    return JSON.parse(await readFile(accessFileOf(home), 'utf8')) as Access;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new EmbeddedPostgresError(
      'not-ours',
      `${accessFileOf(home)} cannot be read: another user started this database. Start as that user, ` +
        'or choose another copy of the project.',
      { cause },
    );
  }
}

/** Throws `other-version` when the cluster was made by another major version, which Postgres cannot open. */
export async function refuseOtherVersion(home: string, major: string): Promise<void> {
  const found = (await readFile(join(dataFolderOf(home), 'PG_VERSION'), 'utf8').catch(() => major)).trim();
  if (found === major) return;
  throw new EmbeddedPostgresError(
    'other-version',
    `The data in ${home} were made by Postgres ${found}; this version of the program brings Postgres ${major}. ` +
      'Demo data: delete them with `npm run demo:reset` and start again. Data you want to keep: run the version ' +
      `that made them, take a dump with Postgres ${found}, and load it into a Postgres that DATABASE_URL names.`,
  );
}

const draftPrefix = (home: string): string => `${home}.new-`;

/** What starts that were killed left; their names hold the number of their process. */
async function removeAbandonedDrafts(home: string): Promise<void> {
  const prefix = basename(draftPrefix(home));
  const drafts = (await readdir(dirname(home))).filter((name) => name.startsWith(prefix));
  const abandoned = drafts.filter((name) => !isAlive(Number.parseInt(name.slice(prefix.length), 10)));
  for (const name of abandoned) await rm(join(dirname(home), name), { recursive: true, force: true });
}

function refuseUnreachable(home: string, draft: string, user: ServerUser | null): void {
  if (user === null || canReach(user, dataFolderOf(draft))) return;
  throw new EmbeddedPostgresError(
    'unreachable-folder',
    `Postgres does not run as root, and ${user.name}, who would run it, cannot reach ${home}. ` +
      'Move the project to a folder that others may enter, start as an ordinary user, ' +
      'or set DATABASE_URL to a Postgres of your own.',
  );
}

async function initialise(draft: string, program: InitProgram): Promise<void> {
  const access: Access = { admin: password(), owner: password(), app: password() };
  const passwordFile = join(dirname(dataFolderOf(draft)), 'admin-password');
  await writeFile(passwordFile, access.admin, { mode: 0o600 });
  giveTo(program.user, passwordFile);
  const options = [
    `--pgdata=${dataFolderOf(draft)}`,
    `--username=${adminRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(program.sync ? [] : ['--no-sync']),
  ];
  await runProgram(program.initdb, options, program);
  await rm(passwordFile);
  await writeFile(accessFileOf(draft), JSON.stringify(access), { mode: 0o600 });
  await chmod(accessFileOf(draft), 0o600);
}

async function settle(draft: string, home: string): Promise<void> {
  // An empty folder in the way is no cluster; Windows cannot rename onto it.
  await rmdir(home).catch(() => undefined);
  await rename(draft, home).catch(async (problem: unknown) => {
    if ((await readAccess(home)) === null) throw problem;
  });
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
