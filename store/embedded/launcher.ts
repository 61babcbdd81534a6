import { cp, mkdir, realpath, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { type Access, createHome, dataFolderOf, readAccess, refuseOtherVersion } from './home-folder.ts';
import { linkLibraries } from './library-links.ts';
import { findPlatformPackage, programPath } from './platform-package.ts';
import { askDataFolder, prepareRoles, serverUrls } from './roles.ts';
import { type ProgramContext, programEnvironment } from './run-program.ts';
import { isAlive, mayBePostgres, readNotice, type ServerNotice } from './server-process.ts';
import { canReach, chooseServerUser, type ServerUser } from './server-user.ts';
import { type Durability, startServer } from './start-server.ts';
import { stopServer, whenGone } from './stop-server.ts';

export type EmbeddedOptions = {
  /** Holds the data, the passwords and the log; made when it is missing. */
  readonly folder: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly durability: Durability;
  /** Told, in a line, about whatever takes longer than a second. */
  readonly log?: (line: string) => void;
};

export type EmbeddedServer = {
  /** Database `samrad` as `samrad_owner`, who owns it and migrates it. */
  readonly ownerUrl: string;
  /** The same database as `samrad_app`, who owns nothing. */
  readonly appUrl: string;
  readonly port: number;
  readonly pid: number;
  /** True when the server ran already, left by a process that was killed. */
  readonly adopted: boolean;
  /** Resolves when the server has ended, however it came to that. */
  readonly exited: Promise<void>;
  /** Ends the server and waits until it is gone; with `hurry` at once, and the next start recovers. */
  stop(options?: { readonly hurry: boolean }): Promise<void>;
};

type Installation = { readonly folder: string; readonly context: ProgramContext };

/** What an earlier server left, its children and shared memory, is gone well within this time. */
const retryMilliseconds = 15_000;

/**
 * Starts the Postgres that comes with the program, or adopts the one that already runs on this folder. It listens on
 * 127.0.0.1 only and has its own process group, so that a Ctrl-C meant for us does not reach it.
 * Throws an `EmbeddedPostgresError` whose message names the remedy.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = resolve(options.folder);
  const log = options.log ?? (() => undefined);
  const found = findPlatformPackage();
  await refuseOtherVersion(home, found.major);
  const user = chooseServerUser(dataFolderOf(home));
  const installation = await install(found.folder, found.major, home, user);
  const access = (await readAccess(home)) ?? (await makeHome(home, installation, options.durability, log));
  const server = await sayWhenSlow(
    log,
    'The database is starting; after a crash it recovers first ...',
    startOrAdopt(home, access, installation, options),
  );
  await prepareRoles(serverUrls(server.notice.port, access).admin, access);
  return describe(home, access, installation, server);
}

async function makeHome(
  home: string,
  { folder, context }: Installation,
  durability: Durability,
  log: (line: string) => void,
): Promise<Access> {
  const initdb = programPath(folder, 'initdb');
  const made = createHome(home, { initdb, ...context, sync: durability === 'full' });
  await sayWhenSlow(log, 'Making a new database ...', made);
  const access = await readAccess(home);
  if (access !== null) return access;
  throw new EmbeddedPostgresError('no-start', `${home} was removed while the database was being made.`);
}

/** The programs, where the server's user can reach them: root may have the project where nobody else may enter. */
async function install(
  packageFolder: string,
  major: string,
  home: string,
  user: ServerUser | null,
): Promise<Installation> {
  let folder = packageFolder;
  if (!canReach(user, programPath(packageFolder, 'postgres'))) {
    folder = `${home}.programs-${major}`;
    await copyPrograms(packageFolder, folder);
  }
  const links = await linkLibraries(folder, `${home}.links`);
  return { folder, context: { environment: programEnvironment(links), user } };
}

async function copyPrograms(from: string, to: string): Promise<void> {
  const draft = `${to}.new-${process.pid}`;
  await mkdir(join(to, '..'), { recursive: true });
  if (await realpath(to).catch(() => null)) return;
  await cp(join(from, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(draft, to).catch(() => rm(draft, { recursive: true, force: true }));
}

type Running = { readonly notice: ServerNotice; readonly adopted: boolean; readonly exited: Promise<void> };

async function startOrAdopt(
  home: string,
  access: Access,
  { folder, context }: Installation,
  options: EmbeddedOptions,
): Promise<Running> {
  const deadline = Date.now() + retryMilliseconds;
  for (;;) {
    const running = await findRunning(home, access);
    if (running !== null) return { notice: running, adopted: true, exited: whenGone(running.pid) };
    const program = programPath(folder, 'postgres');
    const started = await startServer(program, home, options.port ?? 0, options.durability, context);
    if (started !== null) {
      const exited = new Promise<void>((resolve) => started.child.once('exit', () => resolve()));
      return { notice: started.notice, adopted: false, exited };
    }
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'no-start',
        `A process that does not answer holds the database in ${home}. See ${dataFolderOf(home)}/postmaster.pid, ` +
          'end that process and start again.',
      );
    }
    await delay(250);
  }
}

/** The server that runs on this folder and lets us in; a number in a file alone proves nothing. */
async function findRunning(home: string, access: Access): Promise<ServerNotice | null> {
  const notice = await readNotice(dataFolderOf(home));
  if (notice === null || !notice.ready || !isAlive(notice.pid) || !mayBePostgres(notice.pid)) return null;
  const folder = await askDataFolder(serverUrls(notice.port, access).admin).catch(() => null);
  return folder === (await realpath(dataFolderOf(home))) ? notice : null;
}

function describe(
  home: string,
  access: Access,
  { folder, context }: Installation,
  { notice, adopted, exited }: Running,
): EmbeddedServer {
  const { owner, app } = serverUrls(notice.port, access);
  return {
    ownerUrl: owner,
    appUrl: app,
    port: notice.port,
    pid: notice.pid,
    adopted,
    exited,
    stop: async (how) => {
      const folders = { package: folder, data: dataFolderOf(home) };
      await stopServer(notice.pid, folders, context, how?.hurry ?? false);
      if (!adopted) await exited;
    },
  };
}

async function sayWhenSlow<T>(log: (line: string) => void, line: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(log, 1000, line);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
