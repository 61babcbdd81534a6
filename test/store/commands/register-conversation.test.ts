import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetConversation } from '../../../store/commands/forget-conversation.ts';
import {
  registerConversation,
  type SeenConversation,
} from '../../../store/commands/register-conversation.ts';
import { channelUsersOf } from '../../../store/queries/channel-users.ts';
import { conversationOf } from '../../../store/queries/recipient.ts';
import { openStore, type Store } from '../../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

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

const seen: SeenConversation = {
  kind: 'personal',
  conversationId: 'chat',
  serviceUrl: 'https://one.example/',
  tenantId,
  personId,
  locale: 'nb-NO',
};
const found = () => conversationOf(store.db, { conversationId: null, personId });

test('the newest service URL and the last known locale are kept, and one that was left opens again', async () => {
  expect(await found()).toBeNull();
  await registerConversation(store, seen);
  await registerConversation(store, { ...seen, serviceUrl: 'https://two.example/', locale: null });
  expect(await found()).toMatchObject({ id: 'chat', serviceUrl: 'https://two.example/', locale: 'nb-NO' });
  await forgetConversation(store, { conversationId: 'chat', teamId: null, correlationId: 'c' });
  expect(await found()).toEqual({ closed: 'not-installed' });
  await registerConversation(store, seen);
  expect(await found()).toMatchObject({ id: 'chat', serviceUrl: 'https://one.example/' });
});

test('turns in quick succession write once', async () => {
  await registerConversation(store, seen);
  const first = await found();
  await registerConversation(store, seen);
  expect(await found()).toEqual(first);
});

test('what the channel calls a person is kept at once, in the tenant where it was heard', async () => {
  const heard = { tenantId, objectId: randomUUID(), channelUserId: '29:kari' };
  const identity = { tenant_id: tenantId, object_id: heard.objectId, person_id: personId };
  await store.db.insertInto('identity').values(identity).execute();
  expect(await channelUsersOf(store, [personId])).toEqual([]);
  await registerConversation(store, { ...seen, heard });
  expect(await channelUsersOf(store, [personId, randomUUID()])).toEqual(['29:kari']);
  await registerConversation(store, { ...seen, heard: { ...heard, channelUserId: '29:ny' } });
  expect(await channelUsersOf(store, [personId])).toEqual(['29:ny']);
});

test('many turns at once make one conversation', async () => {
  await Promise.all(
    Array.from({ length: 8 }, () => registerConversation(store, { ...seen, conversationId: 'other' })),
  );
  expect(await found()).toMatchObject({ id: 'other' });
});
