import { sql } from 'kysely';
import { revokeGroupLinks } from './access-link.ts';
import { advanceNomination } from './advance-nomination.ts';
import { advanceRequest } from './advance-request.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { endHoldingsWithoutRight } from './end-holding.ts';
import { lockNomination } from './load-nomination.ts';
import { lockRequest } from './load-request.ts';
import { tell } from './outgoing.ts';
import { refreshSeat } from './refresh-group.ts';
import type { Tx } from './store.ts';

export type EndingSeats = {
  readonly serviceId: string;
  readonly seatIds: readonly string[];
  /** The last day on which somebody is in them, `2027-01-29`. */
  readonly lastDay: string;
};

export type EndedSeats = Readonly<Record<'members' | 'seats' | 'proposals' | 'requests', number>>;

/**
 * What follows when seats are no more, with the service or with a place of it, while the group is locked: whoever is in
 * them leaves and is told, they are taken out of use, and proposals and requests for them are off.
 */
export async function endSeats(tx: Tx, context: CommandContext, ending: EndingSeats): Promise<EndedSeats> {
  const proposals = await withdrawProposals(tx, context, ending);
  const requests = await closeRequests(tx, context, ending);
  const left = await endMemberships(tx, ending);
  const seats = await retireSeats(tx, context, ending);
  await tellWhoLeft(tx, context, left);
  for (const { personId } of left) await revokeGroupLinks(tx, { personId, serviceId: ending.serviceId });
  await endHoldingsWithoutRight(tx, context, ending.serviceId);
  return { members: left.length, seats, proposals, requests };
}

async function openCases(
  tx: Tx,
  table: 'nomination' | 'candidate_request',
  { seatIds }: EndingSeats,
): Promise<readonly string[]> {
  const open = await tx
    .selectFrom(table)
    .select('id')
    .where(sql<boolean>`seat_id = any(${[...seatIds]}::uuid[])`)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute();
  return open.map(({ id }) => id);
}

async function withdrawProposals(tx: Tx, context: CommandContext, ending: EndingSeats): Promise<number> {
  const open = await openCases(tx, 'nomination', ending);
  for (const id of open) {
    const loaded = await lockNomination(tx, id, context.actor);
    if (!loaded) continue;
    const move = { step: 'withdrawn' } as const;
    await advanceNomination(tx, context, loaded.nomination, { verb: 'withdraw-nomination', move });
  }
  return open.length;
}

async function closeRequests(tx: Tx, context: CommandContext, ending: EndingSeats): Promise<number> {
  const open = await openCases(tx, 'candidate_request', ending);
  for (const id of open) {
    const request = await lockRequest(tx, id);
    if (request) await advanceRequest(tx, context, request, { verb: 'close-request', step: 'closed' });
  }
  return open.length;
}

type Left = { readonly personId: string; readonly seatId: string };

/** Whoever was to begin later never does. */
async function endMemberships(tx: Tx, { seatIds, lastDay }: EndingSeats): Promise<readonly Left[]> {
  const ids = sql`any(${[...seatIds]}::uuid[])`;
  await sql`delete from membership where seat_id = ${ids} and starts_on > ${lastDay}::date`.execute(tx);
  const { rows } = await sql<Left>`
    update membership set ends_on = ${lastDay}::date, end_settled_at = business_now()
    where seat_id = ${ids} and (ends_on is null or ends_on > ${lastDay}::date)
    returning person_id as "personId", seat_id as "seatId"`.execute(tx);
  return rows;
}

async function retireSeats(tx: Tx, context: CommandContext, { seatIds }: EndingSeats): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update seat set retired_at = business_now()
    where id = any(${[...seatIds]}::uuid[]) and retired_at is null returning id`.execute(tx);
  for (const { id } of rows) {
    await closeDuties(tx, id, null);
    await refreshSeat(tx, context, id);
  }
  return rows.length;
}

/** The service and the regions hear of it as of what happens to the service; whoever leaves hears of the own seat. */
async function tellWhoLeft(tx: Tx, context: CommandContext, left: readonly Left[]): Promise<void> {
  const { actor, correlationId, store } = context;
  const others = left.filter(({ personId }) => actor.kind !== 'person' || actor.personId !== personId);
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from seat where id = any(${left.map(({ seatId }) => seatId)}::uuid[])`.execute(tx);
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  await tell(
    tx,
    store.queue,
    others.map(({ personId, seatId }) => ({
      ...{
        to: { personId },
        card: 'seat' as const,
        cause: 'member-leaves' as const,
        lane: 'notice' as const,
      },
      ...{ subjectId: seatId, version: versions.get(seatId) ?? 0, correlationId },
    })),
  );
}
