import { sql } from 'kysely';
import type { Actor, PersonActor } from '../../domain/actor.ts';
import { mayWithGathering, relationsToGathering } from '../../domain/gathering-access.ts';
import { isId } from '../../domain/ids.ts';
import { loadGathering } from '../load-gathering.ts';
import type { Store } from '../store.ts';

export type Following = 'everything' | 'list';

/**
 * What of a gathering somebody may hear of: the moderators of everything, the audience of what everybody sees; null for
 * everybody else. One small statement: every open page asks it again and again.
 */
export async function followsGathering(
  store: Store,
  actor: Actor,
  gatheringId: string,
): Promise<Following | null> {
  if (!isId(gatheringId)) return null;
  const gathering = await loadGathering(store.db, actor, gatheringId);
  if (!gathering || gathering.relations.length === 0) return null;
  return mayWithGathering(gathering.relations, 'moderate-questions') ? 'everything' : 'list';
}

/** Those of the people, as ids, who may hear as much: of a whole hall in one statement. */
export async function followersOfGathering(
  store: Store,
  actors: readonly PersonActor[],
  gatheringId: string,
  wanted: Following,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ personId: string; moderates: boolean }>`
    select person_id as "personId", bool_or(moderates) as moderates from (
      select person_id, true as moderates from gathering_moderator where gathering_id = ${gatheringId}
      union all
      select person_id, false from gathering_guest where gathering_id = ${gatheringId}
    ) people
    where person_id = any(${actors.map(({ personId }) => personId)}::uuid[]) group by person_id`.execute(
    store.db,
  );
  const known = new Map(rows.map(({ personId, moderates }) => [personId, moderates]));
  const followers = actors.filter((actor) => {
    const isInvited = known.has(actor.personId);
    const relations = relationsToGathering(actor, {
      isInvited,
      moderates: known.get(actor.personId) === true,
    });
    return wanted === 'everything' ? mayWithGathering(relations, 'moderate-questions') : relations.length > 0;
  });
  return new Set(followers.map(({ personId }) => personId));
}
