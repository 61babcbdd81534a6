import { sql } from 'kysely';
import { hashOfToken } from '../access-link.ts';
import type { Enqueued } from '../queue/queue.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/** Nobody's inbox is filled by pressing again and again. */
const minutesBetween = 10;

/**
 * Sends the message of a link that became too old once more, with a new link in it, to the address of its person.
 * Nothing happens for any other token: whoever presents one learns nothing. Returns whether a mail was put up.
 */
export async function renewLink(store: Store, token: string): Promise<boolean> {
  return await transact(store, async (tx) => {
    const { rows } = await sql<Enqueued>`
      with expired as (
        select link.message_id from access_link link
        where link.token_hash = ${hashOfToken(token)}
          and link.used_at is null and link.revoked_at is null and link.expires_at <= now()
          and not exists (
            select from access_link other
            where other.person_id = link.person_id and other.purpose = link.purpose
              and other.subject_id = link.subject_id
              and (other.used_at > link.created_at
                or other.created_at > now() - make_interval(mins => ${minutesBetween}::int)))
      )
      update outgoing_message message
      set state = 'waiting', attempts = 0, by_mail = false, settled_at = null
      from expired
      where message.id = expired.message_id and message.state = 'sent'
      returning message.id, message.lane`.execute(tx);
    await store.queue.enqueueAgain(tx, rows);
    return rows.length > 0;
  });
}
