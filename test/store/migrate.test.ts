import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateSchema } from '../../scripts/generate-schema.ts';
import { schemaFaults } from '../../store/check-schema.ts';
import { migrateToLatest } from '../../store/migrate.ts';
import { openStore } from '../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await database.drop();
});

async function asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('Migrations', () => {
  it('are repeatable, several at once too, and tolerate newer ones', async () => {
    await asOwner((client) =>
      client.query(
        `insert into kysely_migration (name, timestamp) values ('9999-from-the-future', now()::text)`,
      ),
    );
    const runs = Array.from({ length: 3 }, () => migrateToLatest(database.ownerUrl));
    await expect(Promise.all(runs)).resolves.toHaveLength(3);
  });

  it('leave a schema that the types describe', async () => {
    const written = await readFile(new URL('../../store/schema.ts', import.meta.url), 'utf8');
    expect(await generateSchema(database.ownerUrl)).toBe(written);
  });

  it('sort names as Norwegians do', async () => {
    const names = await asOwner(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select name from (values ('Åse'), ('Ærlig'), ('Zoe'), ('Øyvind'), ('Anne')) as given (name)
         order by name collate "nb-x-icu"`,
      );
      return rows.map((row) => row.name);
    });
    expect(names).toEqual(['Anne', 'Zoe', 'Ærlig', 'Øyvind', 'Åse']);
  });
});

async function faultsAt(url: string): Promise<string[]> {
  const store = await openStore({ url });
  try {
    return await schemaFaults(store);
  } finally {
    await store.close();
  }
}

describe('Before it starts, the program finds out', () => {
  it('that all is well', async () => {
    expect(await faultsAt(database.appUrl)).toEqual([]);
  });

  it('that a migration is missing', async () => {
    await asOwner((client) => client.query(`delete from kysely_migration`));
    expect(await faultsAt(database.appUrl)).toEqual([expect.stringContaining('npm run migrate')]);
  });

  it('that a queue is missing', async () => {
    await asOwner((client) => client.query(`delete from pgboss.queue where name = 'mail'`));
    expect(await faultsAt(database.appUrl)).toEqual([expect.stringContaining('the queue mail')]);
  });

  it('that it connects as the owner', async () => {
    expect(await faultsAt(database.ownerUrl)).toEqual([expect.stringContaining('owns nothing')]);
  });

  it.each([
    'update on event',
    'update (verb) on event',
    'delete on event',
    'truncate on event',
    'insert on business_clock',
    'update on business_clock',
    'delete on business_clock',
    'truncate on business_clock',
  ])('that it may %s', async (right) => {
    await asOwner((client) => client.query(`grant ${right} to samrad_app`));
    expect(await faultsAt(database.appUrl)).toEqual([expect.stringContaining('owns nothing')]);
  });

  it('that it owns the audit trail, though it may not write to it as things are', async () => {
    await asOwner((client) => client.query(`revoke all on event, business_clock from current_user`));
    expect(await faultsAt(database.ownerUrl)).toEqual([expect.stringContaining('owns nothing')]);
  });
});

describe('The store', () => {
  it('survives the loss of its connections', async () => {
    const store = await openStore({ url: database.appUrl });
    await sql`select 1`.execute(store.db);
    await asOwner((client) =>
      client
        .query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
        )
        .catch(() => undefined),
    );
    await expect
      .poll(async () => (await sql`select 1 as one`.execute(store.db)).rows.length, { timeout: 5_000 })
      .toBe(1);
    await store.close();
  });
});
