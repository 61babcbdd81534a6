import { sql } from 'kysely';
import type { Enqueued } from '../queue/queue.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/** Leaves a message that can only go by mail to those who send letters: no try was made, so none is counted. */
export async function handToMail(store: Store, { id, lane }: Enqueued): Promise<void> {
  await transact(store, async (tx) => {
    await tx
      .updateTable('outgoing_message')
      .set({ attempts: sql<number>`greatest(attempts - 1, 0)` })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
    await store.queue.enqueueMail(tx, { id, lane });
  });
}
