import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** Whether a newer card about the same subject lies in the channel: then the older one is no longer followed. */
export async function isSuperseded(
  store: Store,
  card: { readonly conversationId: string; readonly activityId: string; readonly subjectId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from sent_card this
    join sent_card newer on newer.conversation_id = this.conversation_id and newer.subject_id = this.subject_id
      and newer.person_id is null and (newer.placed_at, newer.activity_id) > (this.placed_at, this.activity_id)
    where this.conversation_id = ${card.conversationId} and this.activity_id = ${card.activityId}
      and this.subject_id = ${card.subjectId}
    limit 1`.execute(store.db);
  return rows.length > 0;
}

/** The same in somebody's own chat. */
export async function hasNewerCard(
  store: Store,
  card: { readonly personId: string; readonly activityId: string; readonly subjectId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from sent_card this
    join sent_card newer on newer.conversation_id = this.conversation_id and newer.subject_id = this.subject_id
      and newer.person_id = this.person_id
      and (newer.placed_at, newer.activity_id) > (this.placed_at, this.activity_id)
    where this.subject_id = ${card.subjectId} and this.person_id = ${card.personId}
      and this.activity_id = ${card.activityId}
    limit 1`.execute(store.db);
  return rows.length > 0;
}
