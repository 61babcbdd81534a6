import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openDuty } from './duty.ts';
import type { Tx } from './store.ts';

type Led = {
  readonly serviceId: string;
  readonly leader: { readonly personId: string } | null;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
};

/** A leader who was imported gets a record too, to go back to. */
export async function keepLeaderRecord(
  tx: Tx,
  { serviceId, leader, decidedBy, decidedOn }: Led,
): Promise<void> {
  if (!leader) return;
  const known = await tx
    .selectFrom('leader_designation')
    .select('id')
    .where('service_id', '=', serviceId)
    .where('leader_id', '=', leader.personId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (known) return;
  await tx
    .insertInto('leader_designation')
    .values({
      id: randomUUID(),
      service_id: serviceId,
      leader_id: leader.personId,
      decided_by: decidedBy ?? '',
      decided_on: decidedOn ?? sql`oslo_today()`,
      recorded_at: sql`business_now() - interval '1 second'`,
    })
    .execute();
}

export type LeaderRecord = {
  readonly leader_id: string;
  readonly decided_by: string;
  readonly decided_on: string;
};

/** Makes the record the one that stands; null: nobody leads the group. */
export async function setLeader(tx: Tx, serviceId: string, record: LeaderRecord | null): Promise<void> {
  await tx
    .updateTable('reference_group')
    .set({
      leader_id: record?.leader_id ?? null,
      leader_decided_by: record?.decided_by || null,
      leader_decided_on: record?.decided_on ?? null,
    })
    .where('service_id', '=', serviceId)
    .execute();
}

/** The newest records that stand, at most two. */
export async function leaderRecords(tx: Tx, serviceId: string) {
  return await tx
    .selectFrom('leader_designation')
    .select(['id', 'leader_id', 'decided_by', 'decided_on', 'recorded_by'])
    .where('service_id', '=', serviceId)
    .where('undone_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .limit(2)
    .execute();
}

/** A group that lost its leader: the service owes it the trust's next decision (R9). */
export async function openLeaderDuty(tx: Tx, serviceId: string): Promise<void> {
  await openDuty(tx, {
    kind: 'designate-leader',
    subjectType: 'group',
    subjectId: serviceId,
    serviceId,
    owner: { kind: 'service-leader', serviceId },
  });
}
