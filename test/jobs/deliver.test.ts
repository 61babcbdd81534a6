import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessageCard } from '../../domain/sending.ts';
import { catchUpDeliveries } from '../../store/commands/catch-up-deliveries.ts';
import { takeMessage } from '../../store/commands/take-message.ts';
import { tell } from '../../store/outgoing.ts';
import { queueNames } from '../../store/queue/queue.ts';
import { type DeliveryWorld, deliveryWorld } from './delivery-world.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(async () => {
  await world.close();
});

const retry = { kind: 'retry', status: 503, afterSeconds: null, unknown: false } as const;

test('a message goes to the newest open conversation of its person, and it is kept where the card lies', async () => {
  const { personId } = await world.reachable();
  const newest = await world.conversation(personId);
  const service = await world.start();
  await world.say({ to: { personId } });
  service.wake();
  await service.drain();
  expect(world.sender.arrived).toMatchObject([{ conversationId: newest, activity: { summary: 'v1' } }]);
  expect(await world.cards()).toEqual([{ activity_id: 'activity-1', version: 1, conversation_id: newest }]);
  expect(await world.messages()).toMatchObject([{ state: 'sent', attempts: 1, problem: null }]);
  expect(world.asked).toMatchObject([
    { reader: { personId }, cause: 'nomination-received', locale: 'nb-NO', card: 'nomination' },
  ]);
  expect(service.counts()).toMatchObject({ sent: 1, postponed: 0 });
});

test.each([
  { what: 'a message', card: 'a-newer-card' as MessageCard },
  { what: 'what a card that lies there is to become', card: 'nomination' as const, lies: 'a-newer-card' },
])('$what of a newer version waits for an instance of that version', async ({ card, lies }) => {
  const { personId } = await world.reachable();
  const service = await world.start();
  const subjectId = await world.say({ to: { personId }, card });
  service.wake();
  await service.drain();
  if (lies) {
    await world.store.db.updateTable('sent_card').set({ card: lies }).execute();
    await world.change(subjectId);
    service.wake();
    await service.drain();
  }
  const asked = lies ? 1 : 0;
  for (let time = 0; time < 2; time += 1) {
    await world.bringForward();
    service.wake();
    await service.drain();
  }
  expect(world.asked).toHaveLength(asked);
  expect((await world.messages()).at(-1)).toMatchObject({ state: 'waiting', attempts: 0, problem: null });
  expect(service.counts()['awaited-turn']).toBeGreaterThan(2);
  await sql`update outgoing_message set card = 'nomination' where state = 'waiting'`.execute(world.store.db);
  await sql`update sent_card set card = 'nomination'`.execute(world.store.db);
  await world.bringForward();
  service.wake();
  await service.drain();
  expect((await world.messages()).at(-1)).toMatchObject({ state: 'sent' });
});

test('what a transaction that is rolled back would have said is never said', async () => {
  const { personId } = await world.reachable();
  const service = await world.start();
  const failing = world.store.db.transaction().execute(async (tx) => {
    await tell(tx, world.store.queue, [
      {
        to: { personId },
        card: 'nomination',
        subjectId: randomUUID(),
        version: 1,
        cause: 'nomination-received',
        lane: 'reply',
        correlationId: 'test',
      },
    ]);
    service.wake();
    await service.drain();
    expect(world.sender.arrived).toEqual([]);
    throw new Error('the step failed after all');
  });
  await expect(failing).rejects.toThrow('after all');
  await service.drain();
  expect(world.sender.arrived).toEqual([]);
  expect(await world.messages()).toEqual([]);
});

test('one message goes out before all others, and the workers do not send it besides', async () => {
  const [first, other] = [await world.reachable(), await world.reachable()];
  await world.say({ to: { personId: first.personId } });
  const [{ id } = { id: '' }] = await world.messages();
  expect(await world.store.queue.holdBack(id, 3_600)).toMatchObject({ id });
  await world.say({ to: { personId: other.personId } });
  const service = await world.start();
  service.wake();
  await service.drain();
  expect(world.sender.arrived).toMatchObject([{ conversationId: other.conversationId }]);
  await service.deliverFirst(id);
  expect(world.sender.arrived).toMatchObject([
    { conversationId: other.conversationId },
    { conversationId: first.conversationId },
  ]);
  await world.bringForward();
  service.wake();
  await service.drain();
  expect(world.sender.arrived).toHaveLength(2);
  expect(await world.messages()).toMatchObject([
    { state: 'sent', attempts: 1 },
    { state: 'sent', attempts: 1 },
  ]);
  expect(await world.store.queue.holdBack(id, 3_600)).toBeNull();
  await service.deliverFirst(id);
  expect(world.sender.arrived).toHaveLength(2);
});

test('one message that two want out before all others goes out once', async () => {
  const { personId } = await world.reachable();
  await world.say({ to: { personId } });
  const [{ id } = { id: '' }] = await world.messages();
  await world.store.queue.holdBack(id, 3_600);
  const [one, other] = [await world.start(), await world.start()];
  await Promise.all([one.deliverFirst(id), other.deliverFirst(id)]);
  expect(world.sender.arrived).toHaveLength(1);
  expect(await world.messages()).toMatchObject([{ state: 'sent', attempts: 1 }]);
});

test('what goes out before all others and is not taken is tried again by the workers', async () => {
  const { personId, conversationId } = await world.reachable();
  world.sender.answer(conversationId, retry);
  await world.say({ to: { personId } });
  const [{ id } = { id: '' }] = await world.messages();
  await world.store.queue.holdBack(id, 3_600);
  const service = await world.start();
  await service.deliverFirst(id);
  expect(world.sender.arrived).toEqual([]);
  expect(await world.messages()).toMatchObject([{ state: 'waiting', attempts: 1, problem: 'status-503' }]);
  await world.bringForward();
  service.wake();
  await service.drain();
  expect(world.sender.arrived).toHaveLength(1);
  expect(await world.messages()).toMatchObject([{ state: 'sent', attempts: 2 }]);
});

test('two instances send each message once', async () => {
  const people = await Promise.all(Array.from({ length: 40 }, () => world.reachable()));
  for (const { personId } of people) await world.say({ to: { personId } });
  const services = [await world.start('one'), await world.start('two')];
  for (const service of services) service.wake();
  await Promise.all(services.map((service) => service.drain()));
  expect(world.sender.arrived).toHaveLength(40);
  expect(new Set(world.sender.arrived.map((sent) => sent.conversationId)).size).toBe(40);
  expect(services.map((service) => service.counts().sent).reduce((a, b) => a + b)).toBe(40);
});

test('a job that comes again for a settled message does nothing', async () => {
  const { personId } = await world.reachable();
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  const [message] = await world.messages();
  const again = [{ id: message?.id ?? '', lane: 'notice' as const }];
  await world.store.db.transaction().execute((tx) => world.store.queue.enqueueAgain(tx, again));
  await service.drain();
  expect(world.sender.arrived).toHaveLength(1);
  expect(await takeMessage(world.store, message?.id ?? '')).toBeNull();
});

test('a process that ended after sending, before writing it down, leaves a message that is sent again', async () => {
  const { personId } = await world.reachable();
  await world.say({ to: { personId } });
  // Everything the dead process did to the database: it claimed the job and counted its try.
  const [job] = await world.store.queue.boss.fetch<{ messageId: string }>(queueNames.delivery);
  await takeMessage(world.store, job?.data.messageId ?? '');
  const service = await world.start();
  await world.store.queue.boss
    .getDb()
    .executeSql("update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'");
  await world.store.queue.maintain();
  await world.bringForward();
  await service.drain();
  expect(world.sender.arrived).toHaveLength(1);
  expect(await world.messages()).toMatchObject([{ state: 'sent', attempts: 2 }]);
});

test('429 is tried again no sooner than Teams said, and the worker does not wait for it', async () => {
  const { personId, conversationId } = await world.reachable();
  world.sender.answer(conversationId, { kind: 'retry', status: 429, afterSeconds: 40, unknown: false });
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  const { rows } = await world.store.queue.boss
    .getDb()
    .executeSql(
      "select state, extract(epoch from start_after - now())::float8 as seconds from pgboss.job where name = 'delivery'",
    );
  expect(rows).toMatchObject([{ state: 'retry' }]);
  expect(rows[0].seconds).toBeGreaterThan(35);
  expect(rows[0].seconds).toBeLessThan(42);
  expect(await world.messages()).toMatchObject([{ state: 'waiting', problem: 'rate-limited', attempts: 1 }]);
  await world.bringForward();
  await service.drain();
  // Why it was tried again stays written.
  expect(await world.messages()).toMatchObject([{ state: 'sent', problem: 'rate-limited', attempts: 2 }]);
});

test('an outcome that nobody knows is tried again, and counted', async () => {
  const { personId, conversationId } = await world.reachable();
  world.sender.answer(conversationId, { ...retry, status: null, unknown: true });
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  expect(await world.messages()).toMatchObject([{ state: 'waiting', problem: 'outcome-unknown' }]);
  await world.bringForward();
  await service.drain();
  expect(await world.messages()).toMatchObject([{ state: 'sent' }]);
  expect(service.counts()).toMatchObject({ unknown: 1, sent: 1, postponed: 1 });
});

test('after all its tries a message is dead, and so is one that Teams will never take', async () => {
  const first = await world.reachable();
  const second = await world.reachable();
  world.sender.answer(first.conversationId, retry);
  world.sender.answer(second.conversationId, { kind: 'rejected', status: 413, code: 'MessageSizeTooBig' });
  await world.say({ to: first });
  await world.say({ to: second });
  await world.store.db.updateTable('outgoing_message').set({ attempts: 29 }).execute();
  const service = await world.start();
  await service.drain();
  expect((await world.messages()).map(({ state, problem }) => [state, problem]).sort()).toEqual([
    ['dead', 'rejected-413-MessageSizeTooBig'],
    ['dead', 'status-503'],
  ]);
});

test('a message whose job the queue gave up is dead', async () => {
  const { personId } = await world.reachable();
  await world.say({ to: { personId } });
  const { boss } = world.store.queue;
  const [job] = await boss.fetch(queueNames.delivery);
  await boss.getDb().executeSql('update pgboss.job set retry_limit = 0');
  await boss.fail(queueNames.delivery, job?.id ?? '');
  const service = await world.start();
  await service.drain();
  expect(await world.messages()).toMatchObject([{ state: 'dead', problem: 'queue-gave-up' }]);
  expect(world.sender.arrived).toEqual([]);
});

test('a defect in drawing a card is logged, and the message is kept', async () => {
  const { personId } = await world.reachable();
  const subjectId = await world.say({ to: { personId } });
  const broken = {
    version: 1,
    get instead(): never {
      throw new Error('no such text');
    },
  };
  world.subjects.set(subjectId, broken);
  const service = await world.start();
  await service.drain();
  expect(world.trouble).toEqual(['delivery failed: Error: no such text']);
  expect(await world.messages()).toMatchObject([{ state: 'waiting', problem: 'failed' }]);
});

test('what is no longer called for, or not to be seen any more, is not sent', async () => {
  const { personId } = await world.reachable();
  const done = await world.say({ to: { personId } });
  const hidden = await world.say({ to: { personId } });
  world.subjects.set(done, { version: 2, instead: { kind: 'obsolete' } });
  world.subjects.set(hidden, { version: 2, instead: { kind: 'forbidden' } });
  const service = await world.start();
  await service.drain();
  expect(world.sender.arrived).toEqual([]);
  expect((await world.messages()).map(({ state, problem }) => [state, problem]).sort()).toEqual([
    ['obsolete', 'forbidden'],
    ['obsolete', 'obsolete'],
  ]);
});

test('the hurried lanes go first', async () => {
  const { personId } = await world.reachable();
  for (const lane of ['reminder', 'notice', 'reply'] as const) {
    await world.say({ to: { personId }, lane });
  }
  const lanes = new Map((await world.messages()).map((message) => [message.id, message.lane]));
  const order = [];
  for (const _ of lanes) {
    const [job] = await world.store.queue.boss.fetch<{ messageId: string }>(queueNames.delivery);
    order.push(lanes.get(job?.data.messageId ?? ''));
  }
  expect(order).toEqual(['reply', 'notice', 'reminder']);
});

test('a message without a job is found and put up, and one that has one is left alone', async () => {
  const { personId } = await world.reachable();
  for (let count = 0; count < 3; count += 1) await world.say({ to: { personId } });
  const [, again, lost] = await world.messages();
  const { boss } = world.store.queue;
  await boss.getDb().executeSql('delete from pgboss.job where id = any($1)', [[again?.id, lost?.id]]);
  await world.store.db
    .transaction()
    .execute((tx) => world.store.queue.enqueueAgain(tx, [{ id: again?.id ?? '', lane: 'notice' }]));
  // Those younger than half a minute may just be changing hands.
  expect(await catchUpDeliveries(world.store)).toBe(0);
  await world.store.db
    .updateTable('outgoing_message')
    .set({ created_at: sql`created_at - interval '1 minute'` })
    .execute();
  expect(await catchUpDeliveries(world.store)).toBe(1);
  expect(await catchUpDeliveries(world.store)).toBe(0);
  const service = await world.start();
  await service.drain();
  expect(world.sender.arrived).toHaveLength(3);
});
