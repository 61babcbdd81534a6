import type { Actor } from '../../domain/actor.ts';
import type { NewSeatView } from '../../domain/views/group.ts';
import type { Store } from '../store.ts';
import { groupView } from './group-view.ts';

/** What the form for another seat lets one choose from; null for those who may not add one. */
export async function newSeatView(
  store: Store,
  actor: Actor,
  serviceId: string,
): Promise<NewSeatView | null> {
  const view = await groupView(store, actor, serviceId);
  if (!view?.viewer.may.includes('add-seat')) return null;
  const sites = await store.db
    .selectFrom('site')
    .innerJoin('trust', 'trust.id', 'site.trust_id')
    .select(['trust.id as trustId', 'trust.name as trust'])
    .where('site.service_id', '=', serviceId)
    .where('site.closed_on', 'is', null)
    .orderBy('site.is_responsible', 'desc')
    .orderBy('trust.name')
    .execute();
  return { service: view.service, sites: sites.length > 1 ? sites : [] };
}
