import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, onOneConnection } from '../../store/one-connection.ts';
import { openStore, type Store, type Tx } from '../../store/store.ts';
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

async function put(tx: Tx, key: string, value = '1') {
  return await tx.insertInto('setting').values({ key, value }).execute();
}

async function keys(like: string): Promise<string[]> {
  const rows = await store.db.selectFrom('setting').select('key').where('key', 'like', like).execute();
  return rows.map(({ key }) => key).sort();
}

describe('A transaction', () => {
  it('carries out statements that are made together in their order', async () => {
    const [, first, , second] = await inTransaction(store.db, async (tx) => {
      const count = () => sql<{ n: number }>`select count(*)::int as n from setting where key like 'order-%'`;
      return await Promise.all([
        put(tx, 'order-1'),
        count().execute(tx),
        put(tx, 'order-2'),
        count().execute(tx),
      ]);
    });
    expect([first.rows[0]?.n, second.rows[0]?.n]).toEqual([1, 2]);
    expect(await keys('order-%')).toEqual(['order-1', 'order-2']);
  });

  it('uses one statement of the same name several times at once, also the first time', async () => {
    await inTransaction(store.db, async (tx) => {
      await Promise.all(['a', 'b', 'c'].map((name) => put(tx, `named-${name}`)));
    });
    expect(await keys('named-%')).toEqual(['named-a', 'named-b', 'named-c']);
  });

  it('does nothing when one of them fails, and says why', async () => {
    const failing = inTransaction(store.db, async (tx) => {
      await Promise.all([put(tx, 'failed-1'), put(tx, 'failed-2', 'no JSON'), put(tx, 'failed-3')]);
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    expect(await keys('failed-%')).toEqual([]);
  });

  it('uses a statement that failed, or was skipped, when it was used first', async () => {
    const failing = inTransaction(store.db, async (tx) => {
      await Promise.all([
        sql`select ${'no number'}::text::int as first`.execute(tx),
        sql`select ${'never reached'}::text as skipped`.execute(tx),
      ]);
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    const [first, second] = await inTransaction(store.db, async (tx) =>
      Promise.all([
        sql`select ${'7'}::text::int as first`.execute(tx),
        sql`select ${'reached'}::text as skipped`.execute(tx),
      ]),
    );
    expect([first.rows, second.rows]).toEqual([[{ first: 7 }], [{ skipped: 'reached' }]]);
  });

  it('fails with a statement that nobody waited for', async () => {
    const failing = inTransaction(store.db, async (tx) => {
      await put(tx, 'left-1');
      put(tx, 'left-2', 'no JSON').catch(() => undefined);
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    expect(await keys('left-%')).toEqual([]);
  });

  it('fails when a failure inside it was swallowed, and says why', async () => {
    const failing = inTransaction(store.db, async (tx) => {
      await put(tx, 'swallowed', 'no JSON').catch(() => undefined);
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    expect(await keys('swallowed')).toEqual([]);
  });

  it('keeps nothing when one of them could not be written down, whether anybody waits for it or not', async () => {
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    const failing = inTransaction(store.db, async (tx) => {
      await put(tx, 'unwritten-1');
      sql`select ${endless}::jsonb`.execute(tx).catch(() => undefined);
    });
    await expect(failing).rejects.toThrow('circular');
    expect(await keys('unwritten-%')).toEqual([]);
  });

  it('takes no statement after it is over: the connection is somebody else’s by then', async () => {
    const tx = await inTransaction(store.db, async (given) => given);
    await expect(put(tx, 'late')).rejects.toThrow('came too late');
    expect(await keys('late')).toEqual([]);
  });
});

describe('Several questions over one connection', () => {
  it('are answered each by itself', async () => {
    const ask = (value: number) => sql<{ value: number }>`select ${value}::int as value`;
    const answers = await onOneConnection(store.db, async (db) => {
      return await Promise.all([1, 2, 3].map(async (value) => (await ask(value).execute(db)).rows[0]?.value));
    });
    expect(answers).toEqual([1, 2, 3]);
  });

  it('leave the connection as it was when one of them fails', async () => {
    const failing = onOneConnection(store.db, async (db) => {
      await Promise.all([sql`select 1/0`.execute(db), sql`select 1`.execute(db)]);
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await keys('nothing-like-it')).toEqual([]);
  });
});
