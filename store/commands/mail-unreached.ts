import { sql } from 'kysely';
import type { MessageCard } from '../../domain/sending.ts';
import type { Enqueued } from '../queue/queue.ts';
import { hasRefusedAddress } from '../refused-address.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/**
 * Puts up again what reached nobody before there was mail, for those whose address is known. What a mail cannot say is
 * laid aside as before. Returns how many messages there were.
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
      returning message.id, message.lane`.execute(tx);
    await store.queue.enqueueAgain(tx, rows);
    return rows.length;
  });
}
