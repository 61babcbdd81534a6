import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '../../../store/embedded/launcher.ts';
import { isAlive } from '../../../store/embedded/server-process.ts';
import { temporaryPrefix, temporaryRoot } from '../../support/leftovers.ts';
import { onServer } from '../../support/on-server.ts';

let folder: string;
/** One for most tests: to make a database takes a second, to start one that exists a tenth. */
let home: string;
const started: EmbeddedServer[] = [];

async function start(durability: 'full' | 'off' = 'off', where = home): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder: where, durability });
  started.push(server);
  return server;
}

async function ask(url: string, question: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(question);
    return rows[0] ?? {};
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(temporaryRoot(), `${temporaryPrefix}${process.pid}-`));
  // As root the server runs as another user, who has to pass through here.
  if (process.getuid?.() === 0) await chmod(folder, 0o755);
  home = join(folder, 'postgres');
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the first start', () => {
  test('makes a database that the owner owns and the program may only enter', async () => {
    const server = await start();

    expect(server.adopted).toBe(false);
    expect(await ask(server.ownerUrl, 'select current_user as me, current_database() as db')).toEqual({
      me: 'samrad_owner',
      db: 'samrad',
    });
    expect(
      await ask(
        server.appUrl,
        `select rolsuper or rolcreatedb or rolcreaterole as powerful, has_schema_privilege('public', 'create') as makes
         from pg_roles where rolname = current_user`,
      ),
    ).toEqual({ powerful: false, makes: false });
    expect(
      await ask(
        server.ownerUrl,
        'select datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()',
      ),
    ).toEqual({ provider: 'b', locale: 'C.UTF-8' });
  });

  test('listens on loopback only, durably, and keeps its passwords to itself', async () => {
    const server = await start('full');

    expect(
      await ask(
        server.ownerUrl,
        `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
                current_setting('synchronous_commit') as commits`,
      ),
    ).toEqual({ addresses: '127.0.0.1', fsync: 'on', commits: 'on' });
    expect((await stat(join(home, 'access.json'))).mode & 0o777).toBe(0o600);
    const stranger = new URL(server.appUrl);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test('by two at once gives both the same server', async () => {
    const fresh = join(folder, 'fresh');
    const [one, other] = await Promise.all([start('off', fresh), start('off', fresh)]);

    expect(one.pid).toBe(other.pid);
    expect([one.adopted, other.adopted].filter(Boolean)).toHaveLength(1);
    expect(one.appUrl).toBe(other.appUrl);
  });
});

describe('a later start', () => {
  test('keeps the data and the passwords', async () => {
    const first = await start();
    await onServer(first.ownerUrl, 'create table kept (word text)', "insert into kept values ('æøå')");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start();

    expect(new URL(second.appUrl).password).toBe(new URL(first.appUrl).password);
    expect(await ask(second.ownerUrl, 'select word from kept')).toEqual({ word: 'æøå' });
  });

  test('adopts the server that runs, and stops it in the end', async () => {
    const first = await start();
    const second = await start();

    expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port });
    await second.stop();
    expect(isAlive(first.pid)).toBe(false);
  });

  test('recovers what was committed before a kill -9, while a session was open', async () => {
    const first = await start('full');
    await onServer(first.ownerUrl, 'create table safe (word text)', "insert into safe values ('committed')");
    const session = new pg.Client({ connectionString: first.ownerUrl });
    session.on('error', () => undefined);
    await session.connect();
    process.kill(first.pid, 'SIGKILL');
    await first.exited;

    const second = await start();

    expect(second.adopted).toBe(false);
    expect(await ask(second.ownerUrl, 'select word from safe')).toEqual({ word: 'committed' });
    await session.end().catch(() => undefined);
  });

  test('is not fooled by a number that now belongs to another program', async () => {
    const first = await start();
    const notice = await readFile(join(home, 'data', 'postmaster.pid'), 'utf8');
    await first.stop();
    await writeFile(
      join(home, 'data', 'postmaster.pid'),
      notice.replace(String(first.pid), String(process.pid)),
    );

    expect((await start()).adopted).toBe(false);
  });

  test('refuses data of another major version and names the ways out', async () => {
    const version = join(home, 'data', 'PG_VERSION');
    await (await start()).stop();
    const ours = await readFile(version, 'utf8');
    await writeFile(version, '17\n');

    await expect(start()).rejects.toThrow(/made by Postgres 17.*demo:reset.*DATABASE_URL/s);
    await writeFile(version, ours);
  });
});

test('a port that somebody else has is named', async () => {
  const first = await start();
  const elsewhere = join(folder, 'elsewhere');

  await expect(
    startEmbedded({ folder: elsewhere, port: first.port, durability: 'off' }),
  ).rejects.toMatchObject({
    code: 'port-busy',
    message: `Port ${first.port} for the database is used by another process.`,
  });
});

test('a start that fails leaves nothing that a later one stumbles over', async () => {
  const blocked = join(folder, 'blocked');
  await writeFile(blocked, 'in the way');
  await expect(start('off', blocked)).rejects.toThrow();
  await rm(blocked);

  expect((await start('off', blocked)).adopted).toBe(false);
});
