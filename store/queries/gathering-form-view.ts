import { type Actor, isCoordinator } from '../../domain/actor.ts';
import type { CurrentGathering, GatheringFormView } from '../../domain/views/gathering.ts';
import { lastDoneBy } from '../last-done-by.ts';
import { moderatorsOf } from '../recipients.ts';
import type { Store } from '../store.ts';
import { gatheringView } from './gathering-view.ts';

/** What the form of a gathering offers and is filled in with, for whoever may make and change one; null for everybody else. */
export async function gatheringFormView(
  store: Store,
  actor: Actor,
  gatheringId: string | null = null,
): Promise<GatheringFormView | null> {
  if (!isCoordinator(actor)) return null;
  const current = gatheringId ? await currentOf(store, actor, gatheringId) : null;
  if (gatheringId && !current) return null;
  const moderators = await store.db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('role_grant.role', 'in', ['moderator', 'national-coordinator', 'regional-contact'])
    .where('role_grant.ended_at', 'is', null)
    .orderBy('person.name')
    .execute();
  return { moderators, current };
}

async function currentOf(store: Store, actor: Actor, gatheringId: string): Promise<CurrentGathering | null> {
  const view = await gatheringView(store, actor, gatheringId);
  if (!view?.organising || !view.viewer.may.includes('change-gathering')) return null;
  return {
    ...view,
    ...view.organising.audience,
    moderatorIds: await moderatorsOf(store.db, gatheringId),
    changedBy: await lastDoneBy(store.db, gatheringId, 'change-gathering'),
    mayCancel: view.viewer.may.includes('cancel-gathering'),
  };
}
