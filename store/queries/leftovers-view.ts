import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { LeftoversView } from '../../domain/views/faq.ts';
import type { Region } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';
import { questionViews } from './question-view.ts';

/**
 * What a gathering left unanswered, for those who own it now: the contacts of a region and its channel, or the coordinators,
 * and nobody reads the own. null for everybody else, and when nothing of it is theirs any more.
 */
export async function leftoversView(store: Store, actor: Actor, id: string): Promise<LeftoversView | null> {
  if (!isId(id) || actor.kind === 'system') return null;
  const list = await store.db
    .selectFrom('leftover')
    .innerJoin('gathering', 'gathering.id', 'leftover.gathering_id')
    .select(['leftover.id', 'leftover.version', 'gathering.title'])
    .where('leftover.id', '=', id)
    .executeTakeFirst();
  if (!list) return null;
  const owned = ownedBy(actor);
  const rows = await store.db
    .selectFrom('question')
    .select('id')
    .where('leftover_id', '=', id)
    .where('step', '=', 'routed')
    .where((eb) =>
      eb.or([
        ...(owned.regions.length > 0 ? [eb('region', 'in', [...owned.regions])] : []),
        ...(owned.nationally ? [eb('region', 'is', null)] : []),
      ]),
    )
    .$if(actor.kind === 'person', (query) =>
      query.where('asked_by', '!=', actor.kind === 'person' ? actor.personId : ''),
    )
    .orderBy('ordinal')
    .execute();
  const questions = await questionViews(
    store,
    actor,
    rows.map((row) => row.id),
  );
  return questions.length > 0 ? { ...list, mayOpen: actor.kind === 'person', questions } : null;
}

type Owned = { readonly regions: readonly Region[]; readonly nationally: boolean };

function ownedBy(actor: Exclude<Actor, { kind: 'system' }>): Owned {
  if (actor.kind === 'channel') {
    const { target } = actor;
    return { regions: target.kind === 'region' ? [target.region] : [], nationally: false };
  }
  const regions = actor.grants.flatMap((grant) => (grant.role === 'regional-contact' ? [grant.region] : []));
  return { regions, nationally: isCoordinator(actor) };
}
