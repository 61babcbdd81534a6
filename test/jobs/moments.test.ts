import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Rates } from '../../sandbox/connector/rates.ts';
import { pauseReminders, reserveMoments } from '../../store/commands/reserve-moments.ts';
import type { Lane } from '../../store/queue/queue.ts';
import { itIs } from '../support/weekly-steps.ts';
import { type DeliveryWorld, deliveryWorld, homeTenant } from './delivery-world.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
  // A Tuesday forenoon: reminders rest at night.
  await itIs(world, '2027-01-26T09:00:00Z');
});
afterEach(async () => {
  await world.close();
});

const lanes = ['notice', 'update', 'reminder'] as const;
const pace = { messages: 9, reminders: 5 };
const moments = (lane: Lane, count: number) =>
  reserveMoments(world.store, { tenantId: homeTenant, lane, count }, pace);

const reminder = { lane: 'reminder', cause: 'week-begun', card: 'weekly' } as const;

test('reminders to a tenant leave a moment apart, from all instances together, and all of them leave', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => world.reachable()));
  for (const { personId } of people) await world.say({ to: { personId }, ...reminder });
  const services = [await world.start('one'), await world.start('two')];
  const begun = performance.now();
  for (const service of services) service.wake();
  await Promise.all(services.map((service) => service.drain()));
  expect(world.sender.arrived).toHaveLength(12);
  // Twelve of them, a twenty-fifth of a second apart.
  expect(performance.now() - begun).toBeGreaterThan(11 * 40);
});

test('an answer does not wait for reminders', async () => {
  const { personId, conversationId } = await world.reachable();
  await pauseReminders(world.store, { id: conversationId, tenantId: homeTenant }, 3600);
  await world.say({ to: { personId }, lane: 'reply' });
  await world.say({ to: { personId }, ...reminder });
  const service = await world.start();
  service.wake();
  await service.drain();
  expect(world.sender.arrived).toHaveLength(1);
  expect(await world.messages()).toMatchObject([
    { lane: 'reply', state: 'sent' },
    { lane: 'reminder', state: 'waiting', problem: null },
  ]);
});

test.each([
  { lane: 'reminder', sentBefore: [], holds: true },
  { lane: 'notice', sentBefore: [], holds: true },
  { lane: 'notice', sentBefore: ['31 s'], holds: true },
  // What may have been too much for the conversation alone.
  { lane: 'reminder', sentBefore: ['20 s'], holds: false },
] as const)(
  'Teams asks for a pause on a $lane, after $sentBefore: reminders to the tenant wait: $holds',
  async ({ lane, sentBefore, holds }) => {
    const { personId, conversationId } = await world.reachable();
    world.sender.answer(conversationId, { kind: 'retry', status: 429, afterSeconds: 30, unknown: false });
    await sql`update conversation set sent_at = array(
    select clock_timestamp() - ago::interval from unnest(${[...sentBefore]}::text[]) ago)`.execute(
      world.store.db,
    );
    await world.say({ to: { personId }, ...(lane === 'reminder' && reminder) });
    const service = await world.start();
    service.wake();
    await service.drain();
    expect(await moments('reminder', 1)).toHaveLength(holds ? 0 : 1);
    expect(await moments('notice', 1)).toHaveLength(1);
  },
);

test('while reminders pause, everything else has the full pace', async () => {
  const { conversationId } = await world.reachable();
  await pauseReminders(world.store, { id: conversationId, tenantId: homeTenant }, 3600);
  expect(await moments('reminder', 1)).toEqual([]);
  // One at once, and those of the second ahead.
  expect(await moments('notice', 40)).toHaveLength(pace.messages + 1);
});

type Burst = readonly [Lane, number];
test.each<{ name: string; asked: readonly Burst[] }>([
  { name: 'notices alone', asked: [['notice', 40]] },
  { name: 'reminders alone', asked: [['reminder', 40]] },
  {
    name: 'reminders that come while notices leave',
    asked: [
      ['notice', 3],
      ['reminder', 40],
      ['notice', 40],
    ],
  },
  {
    name: 'notices that come while reminders leave',
    asked: [
      ['reminder', 3],
      ['notice', 40],
      ['reminder', 40],
    ],
  },
  {
    name: 'all lanes by turns',
    asked: Array.from({ length: 60 }, (_, at): Burst => [lanes[at % 3] ?? 'notice', 1]),
  },
])('no more moments are given than the pace allows: $name', async ({ asked }) => {
  const begun = performance.now();
  const given: number[] = [];
  // Four ask at the same time, as instances do.
  for (let at = 0; at < asked.length; at += 4) {
    const answers = asked.slice(at, at + 4).map(([lane, count]) => moments(lane, count));
    given.push(...(await Promise.all(answers)).flat());
  }
  const seconds = (performance.now() - begun) / 1000;
  expect(given.length).toBeGreaterThan(1);
  // Those of the time that it took, and those of the second ahead that somebody may wait for.
  expect(given.length).toBeLessThanOrEqual(Math.floor((seconds + 1) * pace.messages) + 2);
});

test('while reminders leave, everything else has what they leave, and an answer is given its moment always', async () => {
  expect(await moments('reminder', 40)).toHaveLength(6);
  expect(await moments('notice', 40)).toHaveLength(5);
  expect(await moments('reply', 2)).toHaveLength(2);
});

test('whoever has to wait in the conversation takes no moment from the others', async () => {
  const { personId, conversationId } = await world.reachable();
  await world.store.db
    .updateTable('conversation')
    .set({ sent_at: sql`array_fill(clock_timestamp(), array[55])` })
    .where('id', '=', conversationId)
    .execute();
  await world.say({ to: { personId } });
  const service = await world.start();
  await service.drain();
  expect(service.counts()).toMatchObject({ 'awaited-turn': 1, sent: 0 });
  const { next_send_at } = await world.store.db.selectFrom('tenant').selectAll().executeTakeFirstOrThrow();
  expect(next_send_at).toBeNull();
});

test('what leaves for a tenant from several instances at once is never too much for Teams', async () => {
  const people = await Promise.all(Array.from({ length: 70 }, () => world.reachable()));
  for (const [at, { personId }] of people.entries()) {
    await world.say({ to: { personId }, ...(at % 3 === 0 && reminder) });
  }
  const services = [await world.start('one'), await world.start('two'), await world.start('three')];
  while (world.sender.arrived.length < people.length) {
    // Whoever was told to come back does so at once, and is not let through for that.
    await sql`update pgboss.job set start_after = now() where state < 'active'`.execute(world.store.db);
    for (const service of services) service.wake();
    await Promise.all(services.map((service) => service.drain()));
  }
  // By the database's clock: a test that stands still for a moment lets what was sent apart arrive together.
  const { rows } = await sql<{ at: number }>`
    select extract(epoch from unnest(sent_at))::double precision * 1000 as at from conversation order by 1`.execute(
    world.store.db,
  );
  const rates = new Rates();
  const waits = rows.map(({ at }) => rates.take([{ limit: 'appInTenant', key: homeTenant }], at));
  expect(waits).toEqual(people.map(() => 0));
  expect(new Set((await world.messages()).map(({ attempts }) => attempts))).toEqual(new Set([1]));
});

test('a reminder that could not leave in its hours waits for them', async () => {
  const { personId } = await world.reachable();
  await world.store.db
    .insertInto('setting')
    .values({
      key: 'reminder-rules',
      value: JSON.stringify({ fromHour: 12, untilHour: 13, allowsWeekly: true, urgentDays: 3 }),
    })
    .execute();
  await world.say({
    to: { personId },
    lane: 'reminder',
    cause: 'reminders-due',
    card: 'reminders',
    subjectId: randomUUID(),
  });
  const service = await world.start();
  service.wake();
  await service.drain();
  expect(world.sender.arrived).toEqual([]);
  expect(await world.messages()).toMatchObject([{ state: 'waiting', problem: null }]);
});
