import { breakChannels } from '../channel-health.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/** Where the app was removed from: one conversation, or a team with all its channels. */
export type LeftPlace = {
  readonly conversationId: string;
  readonly teamId: string | null;
  readonly correlationId: string;
};

/**
 * The app was removed from a conversation or a team: nothing is sent there until it is admitted again. Conversations
 * are kept, so that the cards in them are brought up to date then. Those who answer for a channel are told.
 *
 * Returns how many were told: then the delivery is to be woken.
 */
export async function forgetConversation(
  store: Store,
  { conversationId, teamId, correlationId }: LeftPlace,
): Promise<number> {
  return await transact(store, async (tx) => {
    const left = await tx
      .updateTable('conversation')
      .set({ state: 'not-installed' })
      .where((eb) => eb.or([eb('id', '=', conversationId), ...(teamId ? [eb('team_id', '=', teamId)] : [])]))
      .returning('id')
      .execute();
    return await breakChannels(tx, store.queue, {
      conversationIds: left.map(({ id }) => id),
      correlationId,
    });
  });
}
