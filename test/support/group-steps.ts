import { randomUUID } from 'node:crypto';
import type { Region } from '../../domain/vocabulary.ts';
import { type DesignateLeader, designateLeader } from '../../store/commands/designate-leader.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';

/** What the service's leader fills in: the member from Helse Midt-Norge leads the group. */
export function designation(fixture: GroupFixture, changes: Partial<DesignateLeader> = {}): DesignateLeader {
  return {
    serviceId: fixture.serviceId,
    personId: fixture.people.member,
    decidedBy: 'Fagdirektøren',
    decidedOn: '2026-01-15',
    isConfirmed: false,
    ...changes,
  };
}

/** Somebody is recorded as leader, and the record is not counted among what a test does. */
export async function leaderIs(fixture: GroupFixture, name: PersonName): Promise<void> {
  const wanted = designation(fixture, { personId: fixture.people[name], isConfirmed: true });
  idsOf(await designateLeader(await fixture.as('serviceLeader'), wanted));
}

/** Somebody sits in a seat since long ago, with a region where one is told. */
export async function holds(
  fixture: GroupFixture,
  name: PersonName,
  seat: keyof GroupFixture['seats'],
  region: Region | null = null,
): Promise<void> {
  const { db } = fixture.store;
  const person_id = fixture.people[name];
  const seat_id = fixture.seats[seat];
  await db
    .insertInto('membership')
    .values({ id: randomUUID(), seat_id, person_id, starts_on: '2025-01-01' })
    .execute();
  await db.updateTable('seat').set({ vacant_since: null }).where('id', '=', seat_id).execute();
  await db.updateTable('person').set({ region }).where('id', '=', person_id).execute();
}
