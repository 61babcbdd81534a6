import { sql } from 'kysely';
import type { Store } from '../store.ts';

export type IncomingActivity = { readonly conversationId: string; readonly activityId: string };

/**
 * Takes an incoming activity for this delivery of it. A channel that had no answer in time delivers the same
 * activity again: false says that an earlier delivery has it, or has answered it. One that nobody answered within ten
 * seconds, by the database's real time, is free again: whoever took it is gone.
 */
export async function claimActivity(store: Store, activity: IncomingActivity): Promise<boolean> {
  const { rows } = await sql`
    insert into seen_activity (conversation_id, activity_id)
    values (${activity.conversationId}, ${activity.activityId})
    on conflict (conversation_id, activity_id) do update set at = now()
    where seen_activity.answered_at is null and seen_activity.at < now() - interval '10 seconds'
    returning activity_id`.execute(store.db);
  return rows.length > 0;
}

/** The answer is out, or none is called for: a later delivery gets none. */
export async function markAnswered(store: Store, activity: IncomingActivity): Promise<void> {
  await store.db
    .updateTable('seen_activity')
    .set({ answered_at: sql`now()` })
    .where('conversation_id', '=', activity.conversationId)
    .where('activity_id', '=', activity.activityId)
    .execute();
}

/** Gives it back when it could not be answered, so that a later delivery is. */
export async function releaseActivity(store: Store, activity: IncomingActivity): Promise<void> {
  await store.db
    .deleteFrom('seen_activity')
    .where('conversation_id', '=', activity.conversationId)
    .where('activity_id', '=', activity.activityId)
    .execute();
}
