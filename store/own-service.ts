import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PersonActor } from '../domain/actor.ts';
import { isCurrentMembership } from './current-membership.ts';

/** Whether the service that a column names is one that the person leads, or has a seat or a group in. */
export function isOwnService(
  serviceId: RawBuilder<unknown>,
  { grants, personId }: PersonActor,
): RawBuilder<SqlBool> {
  const led = grants.flatMap((grant) => ('serviceId' in grant ? [grant.serviceId] : []));
  return sql<SqlBool>`(${serviceId} = any(${led}::uuid[])
    or exists (select from reference_group grp
      where grp.service_id = ${serviceId} and grp.leader_id = ${personId})
    or exists (select from membership join seat on seat.id = membership.seat_id
      where seat.service_id = ${serviceId} and seat.retired_at is null
        and membership.person_id = ${personId} and ${isCurrentMembership}))`;
}
