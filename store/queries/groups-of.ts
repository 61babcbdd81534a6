import { sql } from 'kysely';
import { type Actor, isCoordinator, type PersonActor } from '../../domain/actor.ts';
import type { GroupBrief } from '../../domain/views/group.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { isLiving } from '../living-service.ts';
import { loadGroups } from '../load-groups.ts';
import { stillStands } from '../standing-site.ts';
import type { Store } from '../store.ts';
import { groupBrief } from './group-view.ts';
import { regionsOf } from './home-view.ts';

type Lines = {
  readonly from: number;
  readonly most: number /** One service's alone. */;
  readonly only?: string | null;
};

export type GroupList = { readonly groups: readonly GroupBrief[]; readonly count: number };

/**
 * The groups that the actor has to do with, some lines from `from` on: the own ones first, then those of the own
 * region's services, all of them for the coordinator; by name.
 */
export async function groupsOf(
  store: Store,
  actor: Actor,
  { from, most, only = null }: Lines,
): Promise<GroupList> {
  if (actor.kind !== 'person') return { groups: [], count: 0 };
  const { rows } = await sql<{ id: string; total: number }>`
    with own as (
      select seat.service_id as id from membership join seat on seat.id = membership.seat_id
        where membership.person_id = ${actor.personId} and ${isCurrentMembership} and seat.retired_at is null
      union select unnest(${servicesLedBy(actor)}::uuid[])
    ), seen as (
      select id, 0 as place from own
      union all select site.service_id, 1 from site join trust on trust.id = site.trust_id
        where trust.region = any(${regionsOf(actor)}) and ${stillStands}
      union all select service_id, 1 from reference_group where ${isCoordinator(actor)}
    )
    select service.id, (count(*) over ())::integer as total
    from (select id, min(place) as place from seen group by id) found
    join reference_group on reference_group.service_id = found.id
    join service on service.id = found.id
    where (${only}::uuid is null or service.id = ${only}) and ${isLiving}
    order by found.place, service.name_nb collate "nb-x-icu", service.id
    limit ${most} offset ${from}`.execute(store.db);
  const groups = await loadGroups(
    store.db,
    rows.map(({ id }) => id),
  );
  return { groups: groups.map(groupBrief), count: rows[0]?.total ?? 0 };
}

function servicesLedBy(actor: PersonActor): string[] {
  return actor.grants.flatMap((grant) =>
    grant.role === 'service-leader' || grant.role === 'site-leader' ? [grant.serviceId] : [],
  );
}
