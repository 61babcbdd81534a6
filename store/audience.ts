import { type SqlBool, sql } from 'kysely';
import { isCurrentMembership } from './current-membership.ts';
import { regionOfPersonColumn } from './region-of-person.ts';
import type { Database, Tx } from './store.ts';

/**
 * The people whom a gathering or a survey is for: everybody who has a part in a service or a region today, limited to
 * the regions, the types of service and the roles that it names.
 */
export function audienceOf(id: string, table: 'gathering' | 'survey' = 'gathering') {
  return sql<{ person_id: string }>`
    with involved as (
      select person_id, role, service_id from role_grant where ended_at is null
      union all
      select leader_id, 'group-leader', service_id from reference_group where leader_id is not null
      union all
      select membership.person_id, 'group-member', seat.service_id
      from membership join seat on seat.id = membership.seat_id
      where seat.retired_at is null and ${isCurrentMembership}
    )
    select distinct person.id as person_id
    from ${sql.table(table)} meant
    join involved on (cardinality(meant.roles) = 0 or involved.role = any(meant.roles))
    join person on person.id = involved.person_id
    left join service on service.id = involved.service_id
    where meant.id = ${id}
      and (cardinality(meant.service_types) = 0 or service.type = any(meant.service_types))
      and (cardinality(meant.regions) = 0 or ${regionOfPersonColumn} = any(meant.regions))`;
}

/**
 * For a statement with `gathering`: a channel has readers of every role and type, so that where those limit the audience
 * it is shown nothing.
 */
export const isShownInChannels = sql<SqlBool>`(gathering.roles = '{}' and gathering.service_types = '{}')`;

/** How many of them have not been invited. */
export async function countToInvite(db: Database | Tx, gatheringId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${audienceOf(gatheringId)}) audience
    where not exists (select from gathering_guest guest
      where guest.gathering_id = ${gatheringId} and guest.person_id = audience.person_id)`.execute(db);
  return rows[0]?.count ?? 0;
}
