import { sql } from 'kysely';
import { type Actor, holdsRole } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { GroupHistory, HeldSeat } from '../../domain/views/group-year.ts';
import { type SeatColumns, seatColumns, seatOf } from '../case-columns.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { standingIn } from '../group-standing.ts';
import type { Store } from '../store.ts';

const mostHeld = 300;

/**
 * Everybody who has had a seat in a group, from when to when, and who has led it, the newest first: for whoever sees the
 * group. Regions are told of every appointment (R20), so their contacts see who was appointed before.
 */
export async function groupHistory(
  { db }: Store,
  actor: Actor,
  serviceId: string,
): Promise<GroupHistory | null> {
  if (actor.kind !== 'person' || !isId(serviceId)) return null;
  const standing = await standingIn(db, serviceId, actor);
  if (!standing) return null;
  if (standing.standings.length === 0 && !holdsRole(actor, 'regional-contact')) return null;
  const { rows } = await sql<SeatColumns & Omit<HeldSeat, 'seat'>>`
    select ${seatColumns}, person.name,
      -- Where somebody works now says nothing of where they worked then.
      case when ${isCurrentMembership} then trust.name else proposed_from.name end as trust, membership.starts_on::text as "startsOn",
      membership.ends_on::text as "endsOn", ${isCurrentMembership} as "isNow"
    from membership
    join seat on seat.id = membership.seat_id
    join person on person.id = membership.person_id
    left join trust on trust.id = person.trust_id
    left join nomination on nomination.id = membership.nomination_id
    left join trust proposed_from on proposed_from.id = nomination.candidate_trust_id
    where seat.service_id = ${serviceId}
      and (membership.ends_on is null or membership.ends_on >= membership.starts_on)
    order by membership.ends_on desc nulls first, membership.starts_on desc, person.name collate "nb-x-icu"
    limit ${mostHeld}`.execute(db);
  const leaders = await db
    .selectFrom('leader_designation')
    .innerJoin('person', 'person.id', 'leader_designation.leader_id')
    .select(['person.name', 'decided_on as from'])
    .where('service_id', '=', serviceId)
    .where('undone_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .limit(mostHeld)
    .execute();
  return {
    held: rows.map(({ name, trust, startsOn, endsOn, isNow, ...seat }) => ({
      ...{ name, trust, startsOn, endsOn, isNow },
      seat: seatOf(seat),
    })),
    leaders,
  };
}
