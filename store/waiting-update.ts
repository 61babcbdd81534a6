import { prepared } from './prepared.ts';
import type { Store } from './store.ts';

type Place = { readonly conversationId: string; readonly activityId: string };

/** Whether the card that lies there is still to be brought up to date. */
export async function isUpdateWaiting({ db }: Store, place: Place): Promise<boolean> {
  return (await readWaiting(db, place)).length > 0;
}

const readWaiting = prepared((db, { conversationId, activityId }: Place) =>
  db
    .selectFrom('outgoing_message')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activityId)
    .where('state', '=', 'waiting')
    .limit(1),
);
