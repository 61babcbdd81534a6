import { sql } from 'kysely';
import { daysOfInvitation } from '../../domain/access-link.ts';
import type { MessageCard } from '../../domain/sending.ts';
import type { Enqueued } from '../queue/queue.ts';
import { hasRefusedAddress } from '../refused-address.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/**
 * Puts up again what reached nobody before there was mail, for those whose address is known: what is still owed, and
 * what is as new as a link lives. What a mail cannot say is laid aside as before. Returns how many messages there were.
 *
 * @param cards those of which a mail can tell
 */
export async function mailUnreached(store: Store, cards: readonly MessageCard[]): Promise<number> {
  return await transact(store, async (tx) => {
    const { rows } = await sql<Enqueued>`
      update outgoing_message message
      set state = 'waiting', attempts = 0, settled_at = null
      from person
      where person.id = message.person_id and coalesce(person.email, '') <> ''
        and message.state = 'unreachable' and message.lane <> 'update'
        and not ${hasRefusedAddress} and message.card = any(${cards}::text[])
        and (message.created_at > now() - make_interval(days => ${daysOfInvitation}::int)
          or exists (select from duty
            where duty.subject_id = message.subject_id and duty.person_id = person.id and duty.done_at is null))
        -- A day's reminders are those of that day.
        and (message.lane <> 'reminder' or message.created_at > now() - interval '1 day')
      returning message.id, message.lane`.execute(tx);
    await store.queue.enqueueAgain(tx, rows);
    return rows.length;
  });
}
