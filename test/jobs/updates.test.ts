import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putUpUpdates, refreshCards } from '../../store/outgoing.ts';
import { type DeliveryWorld, deliveryWorld } from './delivery-world.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(async () => {
  await world.close();
});

const summaries = () =>
  world.sender.arrived.map(({ activity }) => ('summary' in activity ? activity.summary : activity.text));

async function twoCards(): Promise<string> {
  const subjectId = randomUUID();
  for (let count = 0; count < 2; count += 1) {
    const { personId } = await world.reachable();
    await world.say({ to: { personId }, subjectId });
  }
  return subjectId;
}

test('a change brings every card of the subject up to date where it lies', async () => {
  const subjectId = await twoCards();
  const service = await world.start();
  await service.drain();
  await world.change(subjectId);
  await service.drain();
  expect(summaries()).toEqual(['v1', 'v1', 'v2', 'v2']);
  const [first, second, third, fourth] = world.sender.arrived.map(({ activityId }) => activityId);
  expect(new Set([third, fourth])).toEqual(new Set([first, second]));
  expect((await world.cards()).map(({ version }) => version)).toEqual([2, 2]);
  expect(world.asked.at(-1)).toMatchObject({ cause: null });
});

test('many changes before the update goes out make one update, which shows the newest', async () => {
  const subjectId = await twoCards();
  const service = await world.start();
  await service.drain();
  await service.stop();
  for (let count = 0; count < 5; count += 1) await world.change(subjectId);
  expect((await world.messages()).filter(({ lane }) => lane === 'update')).toMatchObject([
    { version: 6 },
    { version: 6 },
  ]);
  const another = await world.start('two');
  await another.drain();
  expect(summaries()).toEqual(['v1', 'v1', 'v6', 'v6']);
});

test('a step that ends while its card is being sent is followed by an update', async () => {
  const { personId } = await world.reachable();
  const service = await world.start();
  const held = world.sender.hold();
  const subjectId = await world.say({ to: { personId } });
  service.wake();
  await held.reached;
  await world.change(subjectId);
  held.release();
  await service.drain();
  expect(summaries()).toEqual(['v1', 'v2']);
  expect(await world.cards()).toMatchObject([{ version: 2 }]);
});

test('so is a change that comes while an update is being sent', async () => {
  const { personId } = await world.reachable();
  const service = await world.start();
  const subjectId = await world.say({ to: { personId } });
  await service.drain();
  const held = world.sender.hold();
  await world.change(subjectId);
  service.wake();
  await held.reached;
  await world.change(subjectId);
  await world.change(subjectId);
  held.release();
  await service.drain();
  expect(summaries()).toEqual(['v1', 'v2', 'v4']);
  expect(await world.cards()).toMatchObject([{ version: 4 }]);
});

test('one that is asked for once more while it is being sent is drawn once more, though nothing is newer', async () => {
  const { personId } = await world.reachable();
  const service = await world.start();
  const subjectId = await world.say({ to: { personId } });
  await service.drain();
  const held = world.sender.hold();
  await world.change(subjectId);
  service.wake();
  await held.reached;
  const { store } = world;
  const lying = await store.db
    .selectFrom('sent_card')
    .select(['conversation_id', 'activity_id', 'person_id', 'card', 'subject_id'])
    .execute();
  const again = lying.map((card) => ({ ...card, version: 2, correlation_id: 'test' }));
  await store.db.transaction().execute(async (tx) => await putUpUpdates(tx, store.queue, again));
  held.release();
  await service.drain();
  // It looks as what has just been sent, which stays as it is.
  expect(world.asked).toHaveLength(3);
  expect(summaries()).toEqual(['v1', 'v2']);
});

test('changes that race with sending, in two instances, leave every card at the newest version', async () => {
  const services = [await world.start('one'), await world.start('two')];
  const subjectIds: string[] = [];
  for (let count = 0; count < 10; count += 1) {
    const { personId } = await world.reachable();
    subjectIds.push(await world.say({ to: { personId } }));
  }
  for (let round = 0; round < 5; round += 1) {
    for (const service of services) service.wake();
    await Promise.all(subjectIds.map((subjectId) => world.change(subjectId)));
  }
  await Promise.all(services.map((service) => service.drain()));
  await world.bringForward();
  await Promise.all(services.map((service) => service.drain()));
  expect((await world.cards()).map(({ version }) => version)).toEqual(Array(10).fill(6));
  const last = new Map(world.sender.arrived.map(({ activityId, activity }) => [activityId, activity]));
  expect([...last.values()].map((activity) => 'summary' in activity && activity.summary)).toEqual(
    Array(10).fill('v6'),
  );
});

test('an activity that is gone is forgotten, and nothing is sent in its place', async () => {
  const { personId, conversationId } = await world.reachable();
  const service = await world.start();
  const subjectId = await world.say({ to: { personId } });
  await service.drain();
  world.sender.answer(conversationId, { kind: 'gone' });
  await world.change(subjectId);
  await service.drain();
  expect(await world.cards()).toEqual([]);
  await world.change(subjectId);
  await service.drain();
  expect(summaries()).toEqual(['v1']);
  expect((await world.messages()).map(({ state }) => state)).toEqual(['sent', 'obsolete']);
});

test('updates that somebody missed are made up for by one when the conversation opens again', async () => {
  const { personId, conversationId } = await world.reachable();
  const service = await world.start();
  const subjectId = await world.say({ to: { personId } });
  await service.drain();
  world.sender.answer(conversationId, { kind: 'blocked', reason: 'blocked-by-user' });
  for (let count = 0; count < 3; count += 1) {
    await world.change(subjectId);
    await service.drain();
  }
  expect(summaries()).toEqual(['v1']);
  await world.conversation(personId, conversationId);
  await service.drain();
  expect(summaries()).toEqual(['v1', 'v4']);
});

test('a change takes a message that reached nobody off the list when it is no longer called for', async () => {
  const personId = await world.person();
  const subjectId = await world.say({ to: { personId } });
  const service = await world.start();
  await service.drain();
  expect(await world.messages()).toMatchObject([{ state: 'unreachable' }]);
  await world.change(subjectId);
  world.subjects.set(subjectId, { version: 2, instead: { kind: 'obsolete' } });
  await service.drain();
  expect(await world.messages()).toMatchObject([{ state: 'obsolete' }]);
});

/** The subject moves on, and its card looks as the words say. */
async function looks(subjectId: string, version: number, words: string): Promise<void> {
  const card = { body: words, actions: [{ data: { submission: randomUUID() } }] };
  world.subjects.set(subjectId, { version, instead: { kind: 'card', card, summary: words, version } });
  await world.store.db
    .transaction()
    .execute((tx) => refreshCards(tx, world.store.queue, { subjectId, version, correlationId: 'test' }));
}

test('a card that would look the same is left as it is, with what is being typed in it', async () => {
  const { personId } = await world.reachable();
  const subjectId = randomUUID();
  await looks(subjectId, 1, 'asked');
  await world.say({ to: { personId }, subjectId });
  const service = await world.start();
  await service.drain();
  await looks(subjectId, 2, 'asked');
  await service.drain();
  expect(summaries()).toEqual(['asked']);
  expect(await world.cards()).toMatchObject([{ version: 2 }]);
  expect((await world.messages()).map(({ state, problem }) => [state, problem])).toEqual([
    ['sent', null],
    ['obsolete', 'unchanged'],
  ]);
  await looks(subjectId, 3, 'answered');
  await service.drain();
  expect(summaries()).toEqual(['asked', 'answered']);
});

test('what the reader opened there meanwhile is replaced, also by what looks as it did before', async () => {
  const { personId, conversationId } = await world.reachable();
  const subjectId = randomUUID();
  await looks(subjectId, 1, 'asked');
  await world.say({ to: { personId }, subjectId });
  const service = await world.start();
  await service.drain();
  const [there] = await world.cards();
  await sql`update sent_card set fingerprint = null where conversation_id = ${conversationId}`.execute(
    world.store.db,
  );
  await looks(subjectId, 2, 'asked');
  await service.drain();
  expect(summaries()).toEqual(['asked', 'asked']);
  expect((await world.cards()).map(({ activity_id }) => activity_id)).toEqual([there?.activity_id]);
});

test('after a try whose outcome nobody knows the card is sent again, whatever it looks like', async () => {
  const { personId, conversationId } = await world.reachable();
  const subjectId = randomUUID();
  await looks(subjectId, 1, 'asked');
  await world.say({ to: { personId }, subjectId });
  const service = await world.start();
  await service.drain();
  await looks(subjectId, 2, 'answered');
  world.sender.answer(conversationId, { kind: 'retry', status: null, afterSeconds: null, unknown: true });
  await service.drain();
  await looks(subjectId, 3, 'asked');
  await world.bringForward();
  await service.drain();
  expect(summaries().at(-1)).toBe('asked');
  expect((await world.messages()).filter(({ lane }) => lane === 'update')).toMatchObject([{ state: 'sent' }]);
});
