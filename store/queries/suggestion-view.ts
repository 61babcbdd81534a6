import type { Actor } from '../../domain/actor.ts';
import type { SuggestionView } from '../../domain/views/request.ts';
import type { Store } from '../store.ts';
import { requestView } from './request-view.ts';

/** What an organisation that was asked is shown: the seat, who asks, and in whose name it answers; null for others. */
export async function suggestionView(
  store: Store,
  actor: Actor,
  requestId: string,
): Promise<SuggestionView | null> {
  if (actor.kind !== 'person') return null;
  const asked = await store.db
    .selectFrom('asked_organisation')
    .innerJoin('person', 'person.id', 'asked_organisation.asked_by')
    .select(['asked_organisation.organisation', 'person.name as askedBy'])
    .where('request_id', '=', requestId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst();
  const view = asked && (await requestView(store, actor, requestId));
  if (!view) return null;
  const { id, version, service, seat, dueAt, viewer } = view;
  return { id, version, service, seat, dueAt, ...asked, mayName: viewer.may.includes('name-candidate') };
}
