import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepared } from '../../store/prepared.ts';
import { openStore, type Store } from '../../store/store.ts';
import { onServer } from '../support/on-server.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore({ url: database.appUrl, connections: 1 });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

it('A prepared statement is built once, and takes other values each time, null and lists among them', async () => {
  let built = 0;
  const add = prepared((_, { list, more }: { list: readonly number[]; more: number | null }) => {
    built += 1;
    return sql<{ sum: number | null; always: number }>`
      select (select sum(one)::int from unnest(${list}::int[]) one) + ${more}::int as sum, ${7}::int as always`;
  });
  expect(await add(store.db, { list: [1, 2], more: 3 })).toEqual([{ sum: 6, always: 7 }]);
  expect(await add(store.db, { list: [5], more: null })).toEqual([{ sum: null, always: 7 }]);
  expect(built).toBe(1);
});

it('A prepared statement is the same for Postgres, whatever its values', async () => {
  const keep = prepared((db, { key, value }: { key: string; value: string }) =>
    db.insertInto('setting').values({ key, value }).returning('key'),
  );
  await keep(store.db, { key: 'one', value: '1' });
  expect(await keep(store.db, { key: 'two', value: '2' })).toEqual([{ key: 'two' }]);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_prepared_statements where statement like 'insert into "setting"%'`.execute(
    store.db,
  );
  expect(rows).toEqual([{ n: 1 }]);
});

it('A connection on which a statement fails for ever is thrown away', async () => {
  const named = prepared((db, { key }: { key: string }) =>
    db.selectFrom('setting').selectAll().where('key', '=', key),
  );
  await named(store.db, { key: 'one' });
  await onServer(database.ownerUrl, 'alter table setting add column another text');
  await expect(named(store.db, { key: 'one' })).rejects.toMatchObject({ code: '0A000' });
  expect(await named(store.db, { key: 'one' })).toMatchObject([{ key: 'one', another: null }]);
});
