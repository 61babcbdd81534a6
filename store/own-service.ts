import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PersonActor } from '../domain/actor.ts';
import { takesPartInGroup } from './group-standing.ts';

/** Whether the service that a column names is one that the person leads, or has a seat or a group in. */
export function isOwnService(
  serviceId: RawBuilder<unknown>,
  { grants, personId }: PersonActor,
): RawBuilder<SqlBool> {
  const led = grants.flatMap((grant) => ('serviceId' in grant ? [grant.serviceId] : []));
  return sql<SqlBool>`(${serviceId} = any(${led}::uuid[])
    or ${takesPartInGroup(sql`${personId}::uuid`, serviceId)})`;
}
