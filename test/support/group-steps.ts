import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Region } from '../../domain/vocabulary.ts';
import { type DesignateLeader, designateLeader } from '../../store/commands/designate-leader.ts';
import { type ReportLeaving, reportLeaving } from '../../store/commands/report-leaving.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';
import { onServer } from './on-server.ts';

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

/** A day so many days from today in Oslo, `2027-01-29`, as the database reckons it. */
export async function dayIn(fixture: GroupFixture, days: number): Promise<string> {
  const { rows } = await sql<{ day: string }>`select oslo_today() + ${days}::int as day`.execute(
    fixture.store.db,
  );
  return rows[0]?.day ?? '';
}

/** The member from Helse Midt-Norge leaves in a month. */
export async function leaving(
  fixture: GroupFixture,
  changes: Partial<ReportLeaving> = {},
): Promise<ReportLeaving> {
  const { seats, people } = fixture;
  const leavesOn = await dayIn(fixture, 31);
  return { seatId: seats.midt, personId: people.member, leavesOn, ...changes };
}

export async function leaves(fixture: GroupFixture, changes: Partial<ReportLeaving> = {}): Promise<void> {
  idsOf(await reportLeaving(await fixture.as('member'), await leaving(fixture, changes)));
}

/** Lets the business clock run on, as the demo's owner can. */
export async function passDays(fixture: GroupFixture, days: number): Promise<void> {
  await onServer(
    fixture.ownerUrl,
    `insert into business_clock (only_row, offset_seconds) values (true, ${days * 86_400})
     on conflict (only_row) do update set offset_seconds = business_clock.offset_seconds + excluded.offset_seconds`,
  );
}
