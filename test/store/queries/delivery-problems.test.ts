import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Grant } from '../../../domain/actor.ts';
import type { Region } from '../../../domain/vocabulary.ts';
import { retryDelivery } from '../../../store/commands/retry-delivery.ts';
import { deliveryHealth } from '../../../store/queries/delivery-health.ts';
import { deliveryProblems } from '../../../store/queries/delivery-problems.ts';
import { openStore, type Store } from '../../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let store: Store;
const person = randomUUID();
const messages: Record<string, string> = {};

function actor(...grants: Grant[]): Actor {
  return { kind: 'person', personId: person, name: 'Kari Demo', language: null, region: null, grants };
}
const coordinator = actor({ role: 'national-coordinator' });
const contact = (region: Region) => actor({ role: 'regional-contact', region });

async function message(
  name: string,
  values: { state?: 'unreachable' | 'dead' | 'waiting'; subject?: string },
) {
  const id = randomUUID();
  messages[name] = id;
  await store.db
    .insertInto('outgoing_message')
    .values({
      id,
      lane: name.startsWith('update') ? 'update' : 'notice',
      person_id: person,
      conversation_id: name.startsWith('update') ? 'there' : null,
      activity_id: name.startsWith('update') ? name : null,
      card: 'consent',
      subject_id: values.subject ?? randomUUID(),
      version: 1,
      cause: 'nomination-received',
      correlation_id: 'test',
      state: values.state ?? 'waiting',
      problem: values.state ? 'not-installed' : null,
    })
    .execute();
}

/** A nomination to the seat of a region, in a service of another. */
async function nomination(serviceRegion: Region, seatRegion: Region): Promise<string> {
  const [service, trust, seat, id] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const { db } = store;
  await db.insertInto('trust').values({ id: trust, name: trust, region: serviceRegion }).execute();
  await db
    .insertInto('service')
    .values({ id: service, type: 'national-treatment', name_nb: 'Tjeneste', name_nn: 'Teneste' })
    .execute();
  await db
    .insertInto('site')
    .values({ id: randomUUID(), service_id: service, trust_id: trust, is_responsible: true })
    .execute();
  await db.insertInto('reference_group').values({ service_id: service }).execute();
  await db
    .insertInto('seat')
    .values({ id: seat, service_id: service, kind: 'regional', region: seatRegion })
    .execute();
  await db
    .insertInto('nomination')
    .values({
      id,
      service_id: service,
      seat_id: seat,
      candidate_id: person,
      proposed_by: person,
      competence: 'lege',
      step: 'consent',
    })
    .execute();
  return id;
}

beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore({ url: database.appUrl });
  await store.db.insertInto('person').values({ id: person, name: 'Kari Demo' }).execute();
  await message('elsewhere', { state: 'dead' });
  await message('nominated', { state: 'unreachable', subject: await nomination('vest', 'nord') });
  await message('just waiting', {});
  await message('long waiting', {});
  await message('update-missed', { state: 'unreachable' });
  await message('update-dead', { state: 'dead' });
  const old = sql<Date>`now() - interval '20 minutes'`;
  await store.db
    .updateTable('outgoing_message')
    .set({ created_at: old })
    .where('id', '=', messages['long waiting'] ?? '')
    .execute();
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function seenBy(who: Actor): Promise<string[]> {
  const seen = await deliveryProblems(store, who, { most: 10 });
  const names = new Map(Object.entries(messages).map(([name, id]) => [id, name]));
  return seen.map((problem) => names.get(problem.messageId) ?? '?').sort();
}

test('who sees which messages that did not arrive', async () => {
  expect(await seenBy(coordinator)).toEqual(['elsewhere', 'long waiting', 'nominated', 'update-dead']);
  expect(await seenBy(contact('vest'))).toEqual(['nominated']);
  expect(await seenBy(contact('nord'))).toEqual(['nominated']);
  expect(await seenBy(contact('midt'))).toEqual([]);
  expect(await seenBy(actor({ role: 'service-leader', serviceId: randomUUID() }))).toEqual([]);
  expect(await seenBy(actor())).toEqual([]);
});

test('a problem says whom it concerns and why, and the list is as long as asked', async () => {
  const [oldest, ...rest] = await deliveryProblems(store, coordinator, { most: 1 });
  expect(rest).toEqual([]);
  expect(oldest).toMatchObject({ personName: 'Kari Demo', card: 'consent', state: 'waiting', attempts: 0 });
});

test('health counts and gives the age of the oldest', async () => {
  const health = await deliveryHealth(store);
  expect(health).toMatchObject({ waiting: 2, unreachable: 2, dead: 2 });
  expect(health.oldestWaitingSeconds).toBeGreaterThanOrEqual(1200);
});

test('only a coordinator has a message tried again, once, and it is on record', async () => {
  const retry = (who: Actor, messageId: string) =>
    retryDelivery({ store, actor: who, correlationId: 'test', submissionKey: null }, { messageId });
  const dead = messages.elsewhere ?? '';
  expect(await retry(contact('vest'), dead)).toMatchObject({ code: 'unknown-or-forbidden' });
  expect(await retry(coordinator, randomUUID())).toMatchObject({ code: 'unknown-or-forbidden' });
  expect(await retry(coordinator, dead)).toMatchObject({ kind: 'done' });
  expect(await retry(coordinator, dead)).toMatchObject({ code: 'nothing-changed' });
  expect(await retry(coordinator, messages['update-dead'] ?? '')).toMatchObject({ kind: 'done' });
  const waiting = await store.db
    .selectFrom('outgoing_message')
    .select('activity_id')
    .where('state', '=', 'waiting')
    .execute();
  expect(waiting).toHaveLength(4);
  const events = await store.db.selectFrom('event').select(['verb', 'subject_id']).execute();
  expect(events).toEqual([
    { verb: 'retry-delivery', subject_id: dead },
    { verb: 'retry-delivery', subject_id: messages['update-dead'] },
  ]);
});
