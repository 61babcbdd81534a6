import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markUnreachable } from '../../../store/commands/mark-unreachable.ts';
import { releaseMessages } from '../../../store/commands/release-messages.ts';
import { takeMessage } from '../../../store/commands/take-message.ts';
import { lockPerson } from '../../../store/lock-person.ts';
import { tell } from '../../../store/outgoing.ts';
import { openStore, type Store } from '../../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { waitForLocks } from '../wait-for-locks.ts';

let database: TestDatabase;
let store: Store;
const tenantId = randomUUID();
const personId = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore({ url: database.appUrl });
  await store.db.insertInto('tenant').values({ id: tenantId, name: 'Demo' }).execute();
  await store.db.insertInto('person').values({ id: personId, name: 'Kari Demo' }).execute();
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test('a conversation that is being registered is waited for, and keeps the message waiting', async () => {
  await store.db.transaction().execute((tx) =>
    tell(tx, store.queue, [
      {
        to: { personId },
        card: 'consent',
        subjectId: randomUUID(),
        version: 1,
        cause: 'nomination-received',
        lane: 'notice',
        correlationId: 'test',
      },
    ]),
  );
  const { id } = await store.db.selectFrom('outgoing_message').select('id').executeTakeFirstOrThrow();
  const message = await takeMessage(store, id);
  if (!message) throw new Error('It was just put up');
  let isOver = false;
  let marking: Promise<boolean> = Promise.resolve(false);
  // What registering does, with the marking in its midst.
  await store.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId);
    const conversation = { id: 'chat', tenant_id: tenantId, service_url: 'http://127.0.0.1:1/' };
    await tx
      .insertInto('conversation')
      .values({ ...conversation, kind: 'personal', person_id: personId })
      .execute();
    expect(await releaseMessages(tx, store.queue, { conversationId: 'chat', personId })).toBe(0);
    marking = markUnreachable(store, message, { problem: 'outside-tenant', refusedIn: null }).finally(() => {
      isOver = true;
    });
    await waitForLocks(store, 1, () => isOver);
  });
  expect(await marking).toBe(false);
  const { state } = await store.db.selectFrom('outgoing_message').select('state').executeTakeFirstOrThrow();
  expect(state).toBe('waiting');
});
