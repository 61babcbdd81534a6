import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * Whether the person is told how the case ended in a card of its own, which lies below the one that asked them
 * something: the older one then need not say all of it again.
 */
export async function isToldAnew(
  store: Store,
  { personId, nominationId }: { readonly personId: string; readonly nominationId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from outgoing_message
    join nomination on nomination.id = outgoing_message.subject_id and nomination.closed_at is not null
    where outgoing_message.subject_id = ${nominationId} and outgoing_message.person_id = ${personId}
      and outgoing_message.card = 'nomination' and outgoing_message.lane = 'notice'
      and outgoing_message.state in ('waiting', 'sent')
      and outgoing_message.version >= nomination.step_version
    limit 1`.execute(store.db);
  return rows.length > 0;
}
