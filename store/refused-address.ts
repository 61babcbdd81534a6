import { sql } from 'kysely';
import type { Enqueued, Queue } from './queue/queue.ts';
import type { Tx } from './store.ts';

/** A mailbox that was full, or a name that somebody has again: after so long it is tried once more. */
const daysOfRefusal = 30;

/** Of a row of `person`: its address is the one that was refused, not too long ago. */
export const hasRefusedAddress = sql<boolean>`(coalesce(person.refused_email = person.email, false)
  and person.refused_email_at > now() - make_interval(days => ${sql.lit(daysOfRefusal)}))`;

/** Puts up what was refused at an address that somebody has no longer. */
export async function sendToNewAddresses(tx: Tx, queue: Queue): Promise<void> {
  const { rows } = await sql<Enqueued>`
    update outgoing_message message
    set state = 'waiting', attempts = 0, settled_at = null
    from person
    where person.id = message.person_id and coalesce(person.email, '') <> '' and not ${hasRefusedAddress}
      and message.state = 'unreachable' and message.problem = 'mail-refused' and message.lane <> 'update'
    returning message.id, message.lane`.execute(tx);
  await queue.enqueueAgain(tx, rows);
}
