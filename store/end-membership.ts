import { sql } from 'kysely';
import { dayAfter, dayBefore } from '../domain/calendar.ts';
import type { Nomination } from '../domain/nomination.ts';
import { revokeGroupLinks } from './access-link.ts';
import { tellChannelOfVacancy } from './channel-messages.ts';
import type { CommandContext } from './command.ts';
import { openDuty } from './duty.ts';
import { endHoldingsWithoutRight } from './end-holding.ts';
import { recordEvent } from './event.ts';
import { keepLeaderRecord, openLeaderDuty, setLeader } from './leader-records.ts';
import { loadGroups } from './load-groups.ts';
import { tell } from './outgoing.ts';
import { prepared } from './prepared.ts';
import { serviceLeaders } from './recipients.ts';
import { refreshGroup, refreshSeat } from './refresh-group.ts';
import type { Tx } from './store.ts';

/** A membership whose last day is over. */
export type EndedMembership = {
  readonly id: string;
  readonly seatId: string;
  readonly serviceId: string;
  readonly personId: string;
  /** The last day, `2027-01-29`. */
  readonly endsOn: string;
};

/**
 * What follows when somebody's last day in a seat is over (R23), while the group is locked: unless somebody else has
 * the seat, it is vacant and the service is told; whoever led the group leads it no more, and writes no more. Done once for each
 * membership, by whoever comes first: the command that ends it, or the job that finds it.
 */
export async function settleEnd(tx: Tx, context: CommandContext, ended: EndedMembership): Promise<void> {
  const settled = await tx
    .updateTable('membership')
    .set({ end_settled_at: sql`business_now()` })
    .where('id', '=', ended.id)
    .where('end_settled_at', 'is', null)
    .where('ends_on', '<', sql<string>`oslo_today()`)
    .returning('id')
    .executeTakeFirst();
  if (!settled) return;
  await vacate(tx, context, ended);
  await leadsNoMore(tx, context, ended);
  await revokeGroupLinks(tx, ended);
  await endHoldingsWithoutRight(tx, context, ended.serviceId);
}

async function vacate(tx: Tx, context: CommandContext, ended: EndedMembership): Promise<void> {
  const { seatId, serviceId } = ended;
  const vacated = await tx
    .updateTable('seat')
    .set({
      vacant_since: sql`least(business_now(), (${dayAfter(ended.endsOn)}::date)::timestamp at time zone 'Europe/Oslo')`,
    })
    .where('id', '=', seatId)
    .where('vacant_since', 'is', null)
    .where('retired_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.seat_id', '=', 'seat.id')
            .where((eb) =>
              eb.or([
                eb('membership.ends_on', 'is', null),
                eb('membership.ends_on', '>=', sql<string>`oslo_today()`),
              ]),
            ),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst();
  const { version } = await refreshSeat(tx, context, seatId);
  if (!vacated) return;
  const { actor, correlationId } = context;
  const seat = { id: seatId, serviceId, version };
  await tellChannelOfVacancy(tx, context.store.queue, seat, correlationId);
  if (!(await openFillSeat(tx, { seatId, serviceId }))) return;
  const leaders = await serviceLeaders(tx, serviceId);
  await tell(
    tx,
    context.store.queue,
    leaders
      .filter((personId) => actor.kind !== 'person' || actor.personId !== personId)
      .map((personId) => ({
        to: { personId },
        card: 'vacancy' as const,
        cause: 'seat-vacant' as const,
        lane: 'notice' as const,
        subjectId: seatId,
        version,
        correlationId,
      })),
  );
}

/** The seat is the service's to fill, unless somebody is proposed or looked for already. Returns whether it is. */
export async function openFillSeat(
  tx: Tx,
  { seatId, serviceId }: Pick<EndedMembership, 'seatId' | 'serviceId'>,
): Promise<boolean> {
  const { rows } = await sql`
    select from nomination where seat_id = ${seatId} and closed_at is null
    union all select from candidate_request where seat_id = ${seatId} and closed_at is null`.execute(tx);
  if (rows.length > 0) return false;
  await openDuty(tx, {
    kind: 'fill-seat',
    subjectType: 'seat',
    subjectId: seatId,
    serviceId,
    owner: { kind: 'service-leader', serviceId },
  });
  return true;
}

/** The leader sits in the group: without a seat, it needs another one. */
export async function leadsNoMore(
  tx: Tx,
  context: CommandContext,
  { serviceId, personId }: Pick<EndedMembership, 'serviceId' | 'personId'>,
): Promise<void> {
  const [group] = await loadGroups(tx, [serviceId]);
  if (group?.leader?.personId !== personId) return;
  if (group.seats.some(({ holder }) => holder?.personId === personId)) return;
  await keepLeaderRecord(tx, group);
  await setLeader(tx, serviceId, null);
  const version = await refreshGroup(tx, context, serviceId);
  const { actor, correlationId } = context;
  await recordEvent(tx, {
    actor,
    verb: 'leader-left',
    subjectType: 'group',
    subjectId: serviceId,
    serviceId,
    version,
    codes: { personId },
    correlationId,
  });
  await openLeaderDuty(tx, serviceId);
  const leaders = await serviceLeaders(tx, serviceId);
  await tell(
    tx,
    context.store.queue,
    leaders.map((leaderId) => ({
      to: { personId: leaderId },
      card: 'group' as const,
      cause: 'leader-left' as const,
      lane: 'notice' as const,
      subjectId: serviceId,
      version,
      correlationId,
    })),
  );
}

/** A membership that somebody else's appointment ends earlier than was known, and the last day it had. */
export type Shortened = { readonly membershipId: string; readonly endsOn: string };

/** Whoever holds the seat when somebody new begins leaves it on that day. Returns whose last day was moved by it. */
export async function endBefore(
  tx: Tx,
  context: CommandContext,
  { seat, serviceId }: Pick<Nomination, 'seat' | 'serviceId'>,
  startsOn: string,
): Promise<Shortened | null> {
  const endsOn = dayBefore(startsOn);
  const ended = await endHolders(tx, { seatId: seat.id, startsOn, endsOn });
  for (const { id, personId } of ended) {
    await settleEnd(tx, context, { id, seatId: seat.id, serviceId, personId, endsOn });
  }
  const [one] = ended;
  return one ? { membershipId: one.id, endsOn: one.before } : null;
}

type Succession = { readonly seatId: string; readonly startsOn: string; readonly endsOn: string };

type EndedHolder = { readonly id: string; readonly personId: string; readonly before: string };

const endHolders = prepared(
  (_, { seatId, startsOn, endsOn }: Succession) => sql<EndedHolder>`
  update membership set ends_on = ${endsOn}::date
  from (
    select id, ends_on from membership
    where seat_id = ${seatId} and starts_on < ${startsOn}::date and ends_on >= ${startsOn}::date for update) as before
  where membership.id = before.id
  returning membership.id, membership.person_id as "personId", before.ends_on::text as before`,
);
