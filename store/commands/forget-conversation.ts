import type { Store } from '../store.ts';

/**
 * The app was removed from a conversation: nothing is sent there until it is admitted again. The conversation is
 * kept, so that the cards in it are brought up to date then.
 */
export async function forgetConversation(store: Store, conversationId: string): Promise<void> {
  await store.db
    .updateTable('conversation')
    .set({ state: 'not-installed' })
    .where('id', '=', conversationId)
    .execute();
}
