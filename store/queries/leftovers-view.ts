import { type Actor, isCoordinator, type PersonActor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { LeftoversView, QuestionView } from '../../domain/views/faq.ts';
import type { Region } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';
import { questionViews } from './question-view.ts';

/**
 * What a gathering left unanswered, for those who own it now: the contacts of a region and its channel, or the coordinators,
 * and nobody answers the own; and for whoever asked several of them, how those stand. null for everybody else, and when
 * nothing of it is theirs any more.
 */
export async function leftoversView(store: Store, actor: Actor, id: string): Promise<LeftoversView | null> {
  if (!isId(id) || actor.kind === 'system') return null;
  const list = await store.db
    .selectFrom('leftover')
    .innerJoin('gathering', 'gathering.id', 'leftover.gathering_id')
    .select(['leftover.id', 'leftover.version', 'leftover.gathering_id as gatheringId', 'gathering.title'])
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
  const [questions, own] = await Promise.all([
    questionViews(
      store,
      actor,
      rows.map((row) => row.id),
    ),
    actor.kind === 'person' ? askedBy(store, actor, list.gatheringId) : [],
  ]);
  const { gatheringId: _, ...about } = list;
  const isTheirs = questions.length > 0 || own.length > 0;
  return isTheirs ? { ...about, mayOpen: actor.kind === 'person', questions, own } : null;
}

/** What somebody asked and the gathering left; a single one has a card of its own. */
async function askedBy(store: Store, actor: PersonActor, gatheringId: string): Promise<QuestionView[]> {
  const rows = await store.db
    .selectFrom('question')
    .select('id')
    .where('gathering_id', '=', gatheringId)
    .where('asked_by', '=', actor.personId)
    .where('routed_at', 'is not', null)
    .orderBy('ordinal')
    .execute();
  if (rows.length < 2) return [];
  return await questionViews(
    store,
    actor,
    rows.map((row) => row.id),
  );
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
