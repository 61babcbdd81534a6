import { type Actor, isCoordinator } from '../../domain/actor.ts';
import type { GatheringFormView } from '../../domain/views/gathering.ts';
import type { Store } from '../store.ts';

/** Whom a new gathering can have as moderators, for whoever may make one; null for everybody else. */
export async function gatheringFormView(store: Store, actor: Actor): Promise<GatheringFormView | null> {
  if (!isCoordinator(actor)) return null;
  const moderators = await store.db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('role_grant.role', 'in', ['moderator', 'national-coordinator', 'regional-contact'])
    .where('role_grant.ended_at', 'is', null)
    .orderBy('person.name')
    .execute();
  return { moderators };
}
