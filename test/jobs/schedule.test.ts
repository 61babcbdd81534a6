import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seldom, startSchedule, upkeep } from '../../jobs/schedule.ts';
import { itIs } from '../support/weekly-steps.ts';
import { type DeliveryWorld, deliveryWorld } from './delivery-world.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(async () => {
  await world.close();
});

const quiet = { info: () => undefined, warn: () => undefined };

test('everything is done once at the start, one that fails keeps no other from its turn', async () => {
  const done: string[] = [];
  const failed: unknown[] = [];
  const schedule = await startSchedule({ ...quiet, error: (fields) => failed.push(fields.job) }, [
    { name: 'first', run: () => Promise.reject(new Error('not now')) },
    {
      name: 'second',
      async run() {
        done.push('second');
      },
    },
  ]);
  expect(done).toEqual(['second']);
  await schedule.runNow();
  expect(done).toEqual(['second', 'second']);
  expect(failed).toEqual(['first', 'first']);
  await schedule.stop();
});

test('upkeep runs as the role that owns nothing, and puts up messages that lost their jobs, once', async () => {
  const { personId } = await world.reachable();
  await world.say({ to: { personId } });
  await world.say({ to: { personId } });
  const old = sql<Date>`now() - interval '1 minute'`;
  await world.store.db.updateTable('outgoing_message').set({ created_at: old }).execute();
  await world.store.queue.boss.getDb().executeSql('delete from pgboss.job');
  const failed: unknown[] = [];
  const log = { ...quiet, error: (fields: object) => failed.push(fields) };
  const work = upkeep(world.store, log, () => undefined);
  const schedules = await Promise.all([startSchedule(log, work), startSchedule(log, work)]);
  const { rows } = await world.store.queue.boss
    .getDb()
    .executeSql("select count(*)::integer as jobs from pgboss.job where name = 'delivery'");
  expect(rows).toEqual([{ jobs: 2 }]);
  expect(failed).toEqual([]);
  const service = await world.start();
  await service.drain();
  expect(world.sender.arrived).toHaveLength(2);
  for (const schedule of schedules) await schedule.stop();
});

test('what is done seldom waits by the program’s clock, and goes when the clock is put forward', async () => {
  let rounds = 0;
  const run = seldom(world.store, async () => {
    rounds += 1;
  });
  await itIs(world, '2027-01-20T12:00:00Z');
  await run();
  await run();
  expect(rounds).toBe(1);
  await itIs(world, '2027-01-20T12:09:00Z');
  await run();
  expect(rounds).toBe(1);
  await itIs(world, '2027-01-20T12:11:00Z');
  await run();
  await run();
  expect(rounds).toBe(2);
});

test('submissions and activities are forgotten after seven days, not before', async () => {
  const { db } = world.store;
  const submission = { person_id: await world.person(), verb: 'appoint-member', outcome: '{}' };
  const days = (count: number) => sql<Date>`now() - ${`${count} days`}::interval`;
  await db
    .insertInto('submission')
    .values([
      { ...submission, key: 'old', at: days(8) },
      { ...submission, key: 'new', at: days(6) },
    ])
    .execute();
  await db
    .insertInto('seen_activity')
    .values([
      { conversation_id: 'there', activity_id: 'old', at: days(8) },
      { conversation_id: 'there', activity_id: 'new', at: days(6) },
    ])
    .execute();
  const log = { ...quiet, error: () => undefined };
  const schedule = await startSchedule(
    log,
    upkeep(world.store, log, () => undefined),
  );
  await schedule.stop();
  expect(await db.selectFrom('submission').select('key').execute()).toEqual([{ key: 'new' }]);
  expect(await db.selectFrom('seen_activity').select('activity_id').execute()).toEqual([
    { activity_id: 'new' },
  ]);
});
