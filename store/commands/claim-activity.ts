import type { Store } from '../store.ts';

/**
 * Takes an incoming activity for this delivery of it. A channel that had no answer in time delivers the same
 * activity again: false says that the first delivery has it.
 */
export async function claimActivity(
  store: Store,
  activity: { readonly conversationId: string; readonly activityId: string },
): Promise<boolean> {
  const claimed = await store.db
    .insertInto('seen_activity')
    .values({ conversation_id: activity.conversationId, activity_id: activity.activityId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('activity_id')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Gives it back when it could not be answered, so that a later delivery is. */
export async function releaseActivity(
  store: Store,
  activity: { readonly conversationId: string; readonly activityId: string },
): Promise<void> {
  await store.db
    .deleteFrom('seen_activity')
    .where('conversation_id', '=', activity.conversationId)
    .where('activity_id', '=', activity.activityId)
    .execute();
}
