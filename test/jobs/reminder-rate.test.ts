import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pauseReminders, reserveReminderSlot } from '../../store/commands/reserve-reminder-slot.ts';
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
  const { personId } = await world.reachable();
  await pauseReminders(world.store, homeTenant, 3600);
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

test('a pause that Teams asks for holds all reminders to the tenant', async () => {
  const { personId, conversationId } = await world.reachable();
  world.sender.answer(conversationId, { kind: 'retry', status: 429, afterSeconds: 30, unknown: false });
  await world.say({ to: { personId }, ...reminder });
  const service = await world.start();
  service.wake();
  await service.drain();
  expect(await reserveReminderSlot(world.store, homeTenant, 25)).toBeNull();
});

test('no more moments are given than the rate allows, whoever asks at the same time', async () => {
  const perSecond = 4;
  const begun = performance.now();
  const asked = Array.from({ length: 40 }, () => reserveReminderSlot(world.store, homeTenant, perSecond));
  const given = (await Promise.all(asked)).filter((wait) => wait !== null);
  const seconds = (performance.now() - begun) / 1000;
  expect(given.length).toBeGreaterThan(1);
  // Those of the time that it took, and those of the second ahead that somebody may wait for.
  expect(given.length).toBeLessThanOrEqual((seconds + 1) * perSecond + 1);
});

test('a reminder that could not leave in its hours waits for them', async () => {
  const { personId } = await world.reachable();
  await world.store.db
    .insertInto('setting')
    .values({
      key: 'reminder-rules',
      value: JSON.stringify(hoursAwayFrom(new Date())),
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

/** Rules by which it is a quiet hour now, whenever the test runs. */
function hoursAwayFrom(now: Date) {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit' }).format(now),
  );
  return hour < 13
    ? { fromHour: 12, untilHour: 13, allowsWeekly: true, urgentDays: 3 }
    : { fromHour: 6, untilHour: 13, allowsWeekly: true, urgentDays: 3 };
}
