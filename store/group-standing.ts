import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import { type GroupStanding, type StandingFacts, standingsOf } from '../domain/group-standing.ts';
import type { ServiceBrief } from '../domain/views/brief.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from './case-columns.ts';
import { isCurrentMembership } from './current-membership.ts';
import { stillStands } from './standing-site.ts';
import type { Database, Tx } from './store.ts';

export type Standing = {
  readonly service: ServiceBrief;
  readonly facts: StandingFacts;
  readonly standings: readonly GroupStanding[];
};

/** What the actor is to the service's group; null for a service without one. */
export async function standingIn(
  db: Database | Tx,
  serviceId: string,
  actor: Actor,
): Promise<Standing | null> {
  const personId = actor.kind === 'person' ? actor.personId : null;
  const { rows } = await sql<ServiceColumns & StandingFacts>`
    select ${serviceColumns},
      coalesce(reference_group.leader_id = ${personId}::uuid, false) as "leadsGroup",
      array(select trust.region from site join trust on trust.id = site.trust_id
        where site.service_id = service.id and ${stillStands}) as "hostRegions",
      array(select seat.kind from membership join seat on seat.id = membership.seat_id
        where seat.service_id = service.id and seat.retired_at is null
          and membership.person_id = ${personId}::uuid and ${isCurrentMembership}) as "ownSeats"
    from reference_group join service on service.id = reference_group.service_id
    where service.id = ${serviceId}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { hostRegions, leadsGroup, ownSeats } = row;
  const facts = { serviceId, hostRegions, leadsGroup, ownSeats };
  return { service: serviceOf(row), facts, standings: standingsOf(actor, facts) };
}

/** Whether somebody sits in the service's group or leads it, for a statement. */
export function takesPartInGroup(personId: RawBuilder<unknown>, serviceId: RawBuilder<unknown>) {
  return sql<boolean>`(
    exists (select from reference_group where service_id = ${serviceId} and leader_id = ${personId})
    or exists (select from membership join seat on seat.id = membership.seat_id
      where seat.service_id = ${serviceId} and seat.retired_at is null
        and membership.person_id = ${personId} and ${isCurrentMembership}))`;
}
