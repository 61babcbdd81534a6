import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * Whether the person is told how the case ended in another card than this one, which lies below it or is on its way: then
 * the older one need not say all of it again. `activityId`: the card that is drawn anew; null for one of its own.
 */
export async function isToldAnew(
  store: Store,
  { personId, nominationId, activityId }: Told,
): Promise<boolean> {
  if (activityId === null) return false;
  const { rows } = await sql`
    select 1 from nomination
    where nomination.id = ${nominationId} and nomination.closed_at is not null and (
      exists (select from outgoing_message
        where outgoing_message.subject_id = nomination.id and outgoing_message.person_id = ${personId}
          and outgoing_message.lane = 'notice' and outgoing_message.card = 'nomination'
          and outgoing_message.state = 'waiting' and outgoing_message.version >= nomination.step_version)
      or exists (select from sent_card this
        join sent_card newer on newer.conversation_id = this.conversation_id
          and newer.subject_id = this.subject_id and newer.card = 'nomination'
          and (newer.placed_at, newer.activity_id) > (this.placed_at, this.activity_id)
        where this.subject_id = nomination.id and this.person_id = ${personId} and this.activity_id = ${activityId}))`.execute(
    store.db,
  );
  return rows.length > 0;
}

type Told = { readonly personId: string; readonly nominationId: string; readonly activityId: string | null };
