import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDemo } from '../../demo/seed.ts';
import { prepareRoles, serverUrls } from '../../store/embedded/roles.ts';
import { chooseServerUser } from '../../store/embedded/server-user.ts';
import { freePort } from '../free-port.ts';
import { run, type Stage } from './stage.ts';

export const programs = '/usr/lib/postgresql/15/bin';

/** The bot of a rehearsal; where it hears is a matter of those that start one. */
export const nowhere = {
  appId: '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a112',
  appPassword: 'only in rehearsals',
  botEndpoint: 'http://127.0.0.1:1/api/messages',
};

/** The oldest Postgres that Samråd runs on, as Debian 12 has it. */
export type DebianPostgres = {
  readonly urls: { readonly owner: string; readonly app: string };
  readonly port: number;
};

/** Starts one with an empty data folder and the program's two roles, and fills it with the demo's people. */
export async function startDebianPostgres(stage: Stage): Promise<DebianPostgres> {
  if (!existsSync(`${programs}/initdb`)) {
    throw new Error('Debian’s Postgres 15 is not here: apt-get install postgresql-15');
  }
  const home = join(stage.folder, 'postgres-15');
  const user = chooseServerUser(home);
  mkdirSync(home);
  if (user) chownSync(home, user.uid, user.gid);
  const as = user ? { uid: user.uid } : {};
  const data = join(home, 'data');
  run(
    `${programs}/initdb`,
    ['-D', data, '-U', 'admin', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    as,
  );
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  run(`${programs}/pg_ctl`, ['-D', data, '-l', join(home, 'log'), '-w', '-o', options, 'start'], as);
  stage.atTheEnd(async () => run(`${programs}/pg_ctl`, ['-D', data, '-m', 'fast', 'stop'], as));
  const access = { admin: '', owner: 'rehearsed', app: 'rehearsed' };
  await prepareRoles(`postgres://admin@127.0.0.1:${port}/postgres`, access);
  const { owner, app } = serverUrls(port, access);
  await prepareDemo({
    ownerUrl: owner,
    appUrl: app,
    ...nowhere,
    log: (line) => stage.say(line),
  });
  return { urls: { owner, app }, port };
}

/** The address of another database of the same server. */
export function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = name;
  return changed.href;
}
