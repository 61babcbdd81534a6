import type { Actor } from '../../domain/actor.ts';
import { gatheringOfConversation } from '../load-gathering.ts';
import type { Store } from '../store.ts';
import { followsGathering } from './follows-gathering.ts';

/** The gathering that a meeting's chat belongs to, for whoever is invited to it; null for everybody else. */
export async function gatheringInChat(
  store: Store,
  actor: Actor,
  conversationId: string,
): Promise<string | null> {
  const gatheringId = await gatheringOfConversation(store.db, conversationId);
  return gatheringId && (await followsGathering(store, actor, gatheringId)) ? gatheringId : null;
}
