import { prepared } from './prepared.ts';
import type { Store } from './store.ts';

type Place = { readonly conversationId: string; readonly activityId: string };

/** What is still to bring the card up to date that lies there; null when it is. `isNew`: it was not tried before. */
export async function waitingUpdate(
  { db }: Store,
  place: Place,
): Promise<{ readonly id: string; readonly isNew: boolean } | null> {
  const [row] = await readWaiting(db, place);
  return row ? { id: row.id, isNew: row.attempts === 0 && row.problem === null } : null;
}

const readWaiting = prepared((db, { conversationId, activityId }: Place) =>
  db
    .selectFrom('outgoing_message')
    .select(['id', 'attempts', 'problem'])
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activityId)
    .where('state', '=', 'waiting')
    .limit(1),
);
