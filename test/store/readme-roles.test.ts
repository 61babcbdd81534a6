import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaFaults } from '../../store/check-schema.ts';
import { adminRole, readAccess } from '../../store/embedded/home-folder.ts';
import { type EmbeddedServer, startEmbedded } from '../../store/embedded/launcher.ts';
import { migrateToLatest } from '../../store/migrate.ts';
import { openStore } from '../../store/store.ts';
import { temporaryPrefix, temporaryRoot } from '../support/leftovers.ts';
import { onServer } from '../support/on-server.ts';

let folder: string;
let server: EmbeddedServer;
let readme: string;

beforeAll(async () => {
  readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  folder = await mkdtemp(join(temporaryRoot(), `${temporaryPrefix}${process.pid}-`));
  // As root the server runs as another user, who has to pass through here.
  if (process.getuid?.() === 0) await chmod(folder, 0o755);
  const home = join(folder, 'postgres');
  server = await startEmbedded({ folder: home, durability: 'off' });
  const access = await readAccess(home);
  // As the server of an operator is: without our roles, and with an administrator who is no superuser.
  await onServer(
    urlOf(adminRole, access?.admin ?? '', 'postgres'),
    'drop database samrad',
    'drop role samrad_app',
    'drop owned by samrad_owner cascade',
    'drop role samrad_owner',
    `create role provider login createdb createrole password 'secret'`,
    `create role passer_by login password 'secret'`,
    'grant connect on database postgres to provider',
  );
  await onServer(urlOf('provider', 'secret', 'postgres'), ...statementsOf('2. Make the database'));
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

function urlOf(role: string, password: string, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${server.port}/${database}?sslmode=disable`;
}

/** The statements as an operator copies them out of the step, passwords and all. */
function statementsOf(step: string): string[] {
  const from = readme.indexOf(`**${step}`);
  const [, block = ''] = /```sql\n([\s\S]*?)```/.exec(readme.slice(from)) ?? [];
  return block
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
}

async function refusalOf(url: string, statement = 'select 1'): Promise<string | undefined> {
  return await onServer(url, statement).then(
    () => undefined,
    (error: pg.DatabaseError) => error.code,
  );
}

describe('The SQL of the README', { timeout: 60_000 }, () => {
  it('makes roles and a database that the program migrates and starts on, as an administrator who is no superuser', async () => {
    expect(statementsOf('2. Make the database')).toHaveLength(6);
    const owner = urlOf('samrad_owner', '...', 'samrad');
    const program = urlOf('samrad_program', '...', 'samrad');
    await migrateToLatest(owner, 'samrad_program');
    const store = await openStore({ url: program });
    try {
      expect(await schemaFaults(store)).toEqual([]);
    } finally {
      await store.close();
    }
    // It owns nothing and cannot change the trail, and nobody else comes in.
    const denied = '42501';
    expect(await refusalOf(program, 'drop table event')).toBe(denied);
    expect(await refusalOf(program, 'delete from event')).toBe(denied);
    expect(await refusalOf(program, 'create table own (id integer)')).toBe(denied);
    expect(await refusalOf(urlOf('passer_by', 'secret', 'samrad'))).toBe(denied);
  });

  it('has a line that takes the administrator’s membership back', async () => {
    const [, back = ''] = /`(revoke samrad_owner from current_user);`/.exec(readme) ?? [];
    expect(back).not.toBe('');
    const isMember = async () => {
      const client = new pg.Client({ connectionString: urlOf('provider', 'secret', 'postgres') });
      await client.connect();
      try {
        const { rows } = await client.query<{ is: boolean }>(
          `select pg_has_role('provider', 'samrad_owner', 'usage') as is`,
        );
        return rows[0]?.is;
      } finally {
        await client.end();
      }
    };
    expect(await isMember()).toBe(true);
    await onServer(urlOf('provider', 'secret', 'postgres'), back);
    expect(await isMember()).toBe(false);
  });
});
