import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JobAttempt, Lane } from '../../../store/queue/queue.ts';
import { startWorkers, type Workers, type WorkHandlers } from '../../../store/queue/workers.ts';
import { openStore, type Store } from '../../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let store: Store;
let workers: Workers[];

beforeEach(async () => {
  database = await createTestDatabase();
  store = await openStore({ url: database.appUrl });
  workers = [];
});
afterEach(async () => {
  for (const one of workers) await one.stop();
  await store.close();
  await database.drop();
});

async function start(handlers: Partial<WorkHandlers>): Promise<Workers> {
  const one = await startWorkers(store, {
    deliver: async () => undefined,
    giveUp: async () => undefined,
    ...handlers,
  });
  workers.push(one);
  return one;
}

async function enqueue(...lanes: readonly Lane[]): Promise<string[]> {
  const messages = lanes.map((lane) => ({ id: randomUUID(), lane }));
  await store.db.transaction().execute((tx) => store.queue.enqueueDelivery(tx, messages));
  return messages.map(({ id }) => id);
}

test('a message is put up once, and again only on purpose', async () => {
  const seen: string[] = [];
  const [id = ''] = await enqueue('notice');
  const twice = store.db
    .transaction()
    .execute((tx) => store.queue.enqueueDelivery(tx, [{ id, lane: 'notice' }]));
  await expect(twice).resolves.toBeUndefined();
  const service = await start({
    async deliver({ messageId }) {
      seen.push(messageId);
    },
  });
  await service.drain();
  expect(seen).toEqual([id]);
  await store.db.transaction().execute((tx) => store.queue.enqueueAgain(tx, [{ id, lane: 'notice' }]));
  await service.drain();
  expect(seen).toEqual([id, id]);
});

test('waking finds work long before the next poll would', async () => {
  const delivered = Promise.withResolvers<number>();
  const service = await start({ deliver: async () => delivered.resolve(performance.now()) });
  await service.drain();
  await enqueue('reply');
  const before = performance.now();
  service.wake();
  // The poll is a second away.
  expect((await delivered.promise) - before).toBeLessThan(500);
});

test('a job that was postponed comes up again, and the answer of its first try settles nothing', async () => {
  const attempts: JobAttempt[] = [];
  const service = await start({
    async deliver({ attempt }) {
      attempts.push(attempt);
      if (attempts.length > 2) return;
      await store.db.transaction().execute((tx) => store.queue.postpone(tx, attempt, 0));
    },
  });
  await enqueue('notice');
  await service.drain();
  expect(attempts.map(({ retryCount }) => retryCount)).toEqual([0, 1, 2]);
  expect(new Set(attempts.map(({ id }) => id)).size).toBe(1);
});

test('one job of a batch that throws fails alone, and is tried again later', async () => {
  const [bad = '', ...good] = await enqueue('notice', 'notice', 'notice');
  const done: string[] = [];
  const service = await start({
    async deliver({ messageId }) {
      if (messageId === bad) throw new Error('no database');
      done.push(messageId);
    },
  });
  await service.drain();
  expect(done.sort()).toEqual(good.sort());
  const { rows } = await store.queue.boss
    .getDb()
    .executeSql("select id from pgboss.job where name = 'delivery' and state = 'retry'");
  expect(rows).toEqual([{ id: bad }]);
});

test('stopping waits for what is under way and takes no more', async () => {
  const begun = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  let ended = false;
  const service = await start({
    async deliver() {
      begun.resolve();
      await mayEnd.promise;
      ended = true;
    },
  });
  await enqueue('notice');
  service.wake();
  await begun.promise;
  const stopping = service.stop();
  mayEnd.resolve();
  await stopping;
  expect(ended).toBe(true);
});
