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

beforeAll(async () => {
  database = await createTestDatabase();
  stores = [await openStore({ url: database.appUrl }), await openStore({ url: database.appUrl })];
  store = stores[0] as Store;
  watching = await openStore({ url: database.appUrl });
});
afterAll(async () => {
  for (const one of [...stores, watching]) await one.close();
  await database.drop();
});

/** A conversation in a tenant of its own, with sends so many milliseconds ago. */
async function conversation(...ages: readonly number[]): Promise<string> {
  const tenantId = randomUUID();
  await store.db.insertInto('tenant').values({ id: tenantId, name: 'Demo' }).execute();
  return await conversationIn(tenantId, ...ages);
}

async function conversationIn(tenantId: string, ...ages: readonly number[]): Promise<string> {
  const id = randomUUID();
  const sends = ages.map((age) => sql`clock_timestamp() - ${`${age} ms`}::interval`);
  await store.db
    .insertInto('conversation')
    .values({
      id,
      kind: 'channel',
      tenant_id: tenantId,
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
  ['four within a second', every(4, 10), 0],
  ['five within a second', every(5, 100), 900],
  ['five, the oldest well over a second ago', every(5, 330), 0],
  ['six within two seconds', every(6, 350, 10), 640],
  ['six over well more than two seconds', every(6, 500), 0],
  ['fifty-five within two minutes', every(55, 1_000), 66_000],
  ['fifty-five over more than two minutes', every(55, 2_300), 0],
])('%s', async (_name, ages, wait) => {
  const id = await conversation(...ages);
  const answer = await reserveSendSlot(store, id);
  expect(answer).toBeLessThanOrEqual(wait);
  // The clock runs on while the test does.
  expect(answer).toBeGreaterThanOrEqual(wait === 0 ? 0 : wait - 200);
  expect(await sendsOf(id)).toHaveLength(Math.min(55, ages.length + (answer === 0 ? 1 : 0)));
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
  expect(sends.length).toBeGreaterThanOrEqual(5);
  for (const [most, span] of [
    [5, 1_300],
    [6, 2_400],
  ] as const) {
    for (const [n, at] of sends.entries()) {
      const before = sends[n - most];
      if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(span);
    }
  }
  expect(sends).toEqual([...sends].sort((a, b) => a - b));
});

test('conversations do not wait for each other, and an unknown one does not wait', async () => {
  await conversation(...every(5, 10));
  expect(await reserveSendSlot(store, await conversation())).toBe(0);
  expect(await reserveSendSlot(store, 'unknown')).toBe(0);
});

test('an answer in its own turn counts, and does not wait', async () => {
  const id = await conversation(...every(4, 10));
  await noteAnswer(store, id);
  expect(await sendsOf(id)).toHaveLength(5);
  expect(await reserveSendSlot(store, id)).toBeGreaterThan(0);
});

test('however many conversations of a tenant are written to at once, the tenant gets no more than it takes', async () => {
  const tenant = randomUUID();
  await store.db.insertInto('tenant').values({ id: tenant, name: 'Demo' }).execute();
  const ids = await Promise.all(Array.from({ length: 40 }, () => conversationIn(tenant)));
  const begun = performance.now();
  const answers = await Promise.all(ids.map((id, n) => reserveSendSlot(stores[n % 2] as Store, id)));
  const seconds = (performance.now() - begun) / 1000;
  const taken = answers.filter((wait) => wait === 0).length;
  expect(taken).toBeGreaterThanOrEqual(5);
  expect(taken).toBeLessThanOrEqual(5 + Math.ceil(seconds * 42));
  // Whoever does not get through is counted nowhere.
  const sends = await Promise.all(ids.map(sendsOf));
  expect(sends.flat()).toHaveLength(taken);
});

test("an answer in its own turn is counted among the tenant's too", async () => {
  const tenant = randomUUID();
  await store.db.insertInto('tenant').values({ id: tenant, name: 'Demo' }).execute();
  const id = await conversationIn(tenant);
  for (let count = 0; count < 50; count += 1) await noteAnswer(store, id);
  expect(await reserveSendSlot(store, await conversationIn(tenant))).toBeGreaterThan(0);
});
