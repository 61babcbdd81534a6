import type { Actor } from '../../domain/actor.ts';
import { mayWithGathering } from '../../domain/gathering-access.ts';
import { isId } from '../../domain/ids.ts';
import { loadGathering } from '../load-gathering.ts';
import type { Store } from '../store.ts';

/**
 * What of a gathering somebody may hear of: the moderators of everything, the audience of what everybody sees; null for
 * everybody else. One small statement: every open page asks it again and again.
 */
export async function followsGathering(
  store: Store,
  actor: Actor,
  gatheringId: string,
): Promise<'everything' | 'list' | null> {
  if (!isId(gatheringId)) return null;
  const gathering = await loadGathering(store.db, actor, gatheringId);
  if (!gathering || gathering.relations.length === 0) return null;
  return mayWithGathering(gathering.relations, 'moderate-questions') ? 'everything' : 'list';
}
