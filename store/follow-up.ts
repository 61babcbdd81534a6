import { sql } from 'kysely';
import { endOfDay } from '../domain/calendar.ts';
import type { DutyOwner } from '../domain/duty.ts';
import type { FollowUpOwner } from '../domain/follow-up.ts';
import type { FollowUpCause } from '../domain/views/cause.ts';
import type { Region } from '../domain/vocabulary.ts';
import { assessorsOrStandIns } from './assessment-messages.ts';
import type { CommandContext } from './command.ts';
import { closeDuties, openDuty } from './duty.ts';
import { refreshCards, tellOthersOf } from './outgoing.ts';
import { coordinators, groupLeader, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

type Owned = {
  readonly id: string;
  readonly reportId: string;
  readonly owner: FollowUpOwner;
  readonly region: Region;
  readonly serviceId: string;
  readonly dueOn: string;
};

/** It is its owner's duty until it is done: on the ledger with its day, and told with a card. */
export async function giveFollowUp(tx: Tx, context: CommandContext, given: Owned): Promise<void> {
  await oweFollowUp(tx, given);
  await tellOfFollowUp(tx, context, given.id, await ownersOf(tx, given), 'follow-up-given');
}

export async function oweFollowUp(tx: Tx, { id, owner, region, serviceId, dueOn }: Owned): Promise<void> {
  await openDuty(tx, {
    kind: 'do-follow-up',
    subjectType: 'follow-up',
    subjectId: id,
    serviceId,
    owner: dutyOwner(owner, region, serviceId),
    dueAt: endOfDay(dueOn),
  });
}

function dutyOwner(owner: FollowUpOwner, region: Region, serviceId: string): DutyOwner {
  if (owner === 'regional-contact') return { kind: 'assessor', region };
  if (owner === 'national-coordinator') return { kind: owner };
  return { kind: owner, serviceId };
}

/** Whoever has the post now; of the region's, those of its contacts who have no part in the service (P24). */
export async function ownersOf(
  tx: Tx,
  { owner, region, serviceId, reportId }: Omit<Owned, 'id' | 'dueOn'>,
): Promise<string[]> {
  switch (owner) {
    case 'service-leader':
      return await serviceLeaders(tx, serviceId);
    case 'group-leader':
      return await groupLeader(tx, serviceId);
    case 'regional-contact':
      return await assessorsOrStandIns(tx, { region, reportId });
    case 'national-coordinator':
      return await coordinators(tx);
  }
}

/**
 * Whose contacts owe to confirm it: the region's, in whose place the coordinators do so; another's, where the region has
 * nobody without a part in the service (P24) and whoever did it is the only such coordinator (P25).
 */
export async function regionToConfirm(
  tx: Tx,
  { region, reportId }: Pick<Owned, 'region' | 'reportId'>,
  doneBy: string,
): Promise<Region> {
  const { rows } = await sql<{ region: Region }>`
    select region_to_confirm(${region}, ${reportId}, ${doneBy}) as region`.execute(tx);
  return rows[0]?.region ?? region;
}

export async function tellOfFollowUp(
  tx: Tx,
  context: CommandContext,
  subjectId: string,
  people: readonly string[],
  cause: FollowUpCause,
): Promise<void> {
  await tellOthersOf(tx, context, people, { table: 'follow_up', card: 'follow-up', subjectId, cause });
}

/** Changes it, and every card that shows it follows; what was owed is not any more. */
export async function changeFollowUp(
  tx: Tx,
  { actor, correlationId, store }: CommandContext,
  followUpId: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { version } = await tx
    .updateTable('follow_up')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', followUpId)
    .returning('version')
    .executeTakeFirstOrThrow();
  await closeDuties(tx, followUpId, actor.kind === 'person' ? actor.personId : null);
  await refreshCards(tx, store.queue, { subjectId: followUpId, version, correlationId });
}
