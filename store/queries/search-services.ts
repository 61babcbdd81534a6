import { sql } from 'kysely';
import { type Actor, isCoordinator, type PersonActor } from '../../domain/actor.ts';
import { servicesMatching } from '../../domain/service-search.ts';
import type { ServiceBrief } from '../../domain/views/brief.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { isLiving } from '../living-service.ts';
import { stillStands } from '../standing-site.ts';
import type { Store } from '../store.ts';
import { regionsOf } from './home-view.ts';

/**
 * The services that the actor may choose from, by what was typed of a name in any language (`domain/service-search.ts`):
 * coordinators all; contacts those that stand in their region or have a seat for it; leaders and members their own.
 */
export async function searchServices(store: Store, actor: Actor, typed: string): Promise<ServiceBrief[]> {
  if (actor.kind !== 'person') return [];
  return servicesMatching(typed, await servicesSeenBy(store, actor));
}

/** One that was chosen; null when it is none of theirs. */
export async function chosenService(
  store: Store,
  actor: Actor,
  serviceId: string,
): Promise<ServiceBrief | null> {
  if (actor.kind !== 'person') return null;
  const [service] = await servicesSeenBy(store, actor, serviceId);
  return service ?? null;
}

async function servicesSeenBy(store: Store, actor: PersonActor, only?: string): Promise<ServiceBrief[]> {
  const regions = regionsOf(actor);
  const led = actor.grants.flatMap((grant) => ('serviceId' in grant ? [grant.serviceId] : []));
  const isSeen = isCoordinator(actor)
    ? sql`true`
    : sql`service.id = any(${led}::uuid[])
        or exists (select from site join trust on trust.id = site.trust_id
          where site.service_id = service.id and trust.region = any(${regions}) and ${stillStands})
        or exists (select from seat where seat.service_id = service.id
          and seat.retired_at is null and seat.region = any(${regions}))
        or exists (select from membership join seat on seat.id = membership.seat_id
          where seat.service_id = service.id and membership.person_id = ${actor.personId}
            and ${isCurrentMembership})`;
  const { rows } = await sql<ServiceColumns>`
    select ${serviceColumns}
    from service
    where (${isSeen}) and ${isLiving} and (${only ?? null}::uuid is null or service.id = ${only ?? null})
    order by service.name_nb collate "nb-x-icu", service.id`.execute(store.db);
  return rows.map(serviceOf);
}
