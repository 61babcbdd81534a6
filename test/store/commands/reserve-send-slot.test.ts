import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteAnswer, reserveSendSlot } from '../../../store/commands/reserve-send-slot.ts';
import { openStore, type Store } from '../../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { waitForLocks } from '../wait-for-locks.ts';

let database: TestDatabase;
let stores: readonly Store[];
let store: Store;
let watching: Store;
const tenant = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  stores = [await openStore({ url: database.appUrl }), await openStore({ url: database.appUrl })];
  store = stores[0] as Store;
  watching = await openStore({ url: database.appUrl });
  await store.db.insertInto('tenant').values({ id: tenant, name: 'Demo' }).execute();
});
afterAll(async () => {
  for (const one of [...stores, watching]) await one.close();
  await database.drop();
});

/** A conversation with sends so many milliseconds ago. */
async function conversation(...ages: readonly number[]): Promise<string> {
  const id = randomUUID();
  const sends = ages.map((age) => sql`clock_timestamp() - ${`${age} ms`}::interval`);
  await store.db
    .insertInto('conversation')
    .values({
      id,
      kind: 'channel',
      tenant_id: tenant,
      service_url: 'http://127.0.0.1:1/',
      sent_at: ages.length === 0 ? sql`'{}'` : sql`array[${sql.join(sends)}]`,
    })
    .execute();
  return id;
}

async function sendsOf(id: string): Promise<number[]> {
  const { rows } = await sql<{ at: string }>`
    select extract(epoch from unnest(sent_at)) * 1000 as at from conversation where id = ${id}`.execute(
    store.db,
  );
  return rows.map((row) => Number(row.at));
}

const every = (count: number, step: number, from = 0) =>
  Array.from({ length: count }, (_, n) => from + n * step);

test.each([
  ['nothing sent', [], 0],
  ['six within a second', every(6, 10), 0],
  ['seven within a second', every(7, 100), 700],
  ['seven, the oldest well over a second ago', every(7, 230), 0],
  ['eight within two seconds', every(8, 250, 10), 640],
  ['eight over well more than two seconds', every(8, 350), 0],
  ['sixty within two minutes', every(60, 1_000), 61_000],
  ['sixty over more than two minutes', every(60, 2_100), 0],
])('%s', async (_name, ages, wait) => {
  const id = await conversation(...ages);
  const answer = await reserveSendSlot(store, id);
  expect(answer).toBeLessThanOrEqual(wait);
  // The clock runs on while the test does.
  expect(answer).toBeGreaterThanOrEqual(wait === 0 ? 0 : wait - 200);
  expect(await sendsOf(id)).toHaveLength(Math.min(60, ages.length + (answer === 0 ? 1 : 0)));
});

test('however many ask at once in two instances, the rates are kept', async () => {
  const id = await conversation();
  let asked: Promise<number>[] = [];
  // All of them stand in the queue before the first is let through.
  await store.db.transaction().execute(async (tx) => {
    await tx.selectFrom('conversation').select('id').where('id', '=', id).forUpdate().execute();
    asked = Array.from({ length: 60 }, (_, n) => reserveSendSlot(stores[n % 2] as Store, id));
    await waitForLocks(watching, 12);
  });
  const answers = await Promise.all(asked);
  const sends = (await sendsOf(id)).toReversed();
  expect(answers.filter((wait) => wait === 0)).toHaveLength(sends.length);
  expect(sends.length).toBeGreaterThanOrEqual(7);
  for (const [most, span] of [
    [7, 1_000],
    [8, 2_000],
  ] as const) {
    for (const [n, at] of sends.entries()) {
      const before = sends[n - most];
      if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(span);
    }
  }
  expect(sends).toEqual([...sends].sort((a, b) => a - b));
});

test('conversations do not wait for each other, and an unknown one does not wait', async () => {
  await conversation(...every(7, 10));
  expect(await reserveSendSlot(store, await conversation())).toBe(0);
  expect(await reserveSendSlot(store, 'unknown')).toBe(0);
});

test('an answer in its own turn counts, and does not wait', async () => {
  const id = await conversation(...every(6, 10));
  await noteAnswer(store, id);
  expect(await sendsOf(id)).toHaveLength(7);
  expect(await reserveSendSlot(store, id)).toBeGreaterThan(0);
});
