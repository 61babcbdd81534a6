import { sql } from 'kysely';
import type { JobAttempt } from '../queue/queue.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/**
 * Gives a message that could not be sent now back to the queue.
 *
 * @param problem why, as a code that operators see while it waits
 */
export async function postponeMessage(
  store: Store,
  messageId: string,
  attempt: JobAttempt,
  postponement: { readonly seconds: number; readonly problem: string },
): Promise<void> {
  await transact(store, async (tx) => {
    await tx
      .updateTable('outgoing_message')
      .set({ problem: postponement.problem, problem_at: sql`now()` })
      .where('id', '=', messageId)
      .where('state', '=', 'waiting')
      .execute();
    await store.queue.postpone(tx, attempt, postponement.seconds);
  });
}

/** Gives a message back that waits for its turn in a conversation: no try was made, so none is counted. */
export async function awaitTurn(
  store: Store,
  messageId: string,
  attempt: JobAttempt,
  seconds: number,
): Promise<void> {
  await transact(store, async (tx) => {
    await tx
      .updateTable('outgoing_message')
      .set({ attempts: sql<number>`greatest(attempts - 1, 0)` })
      .where('id', '=', messageId)
      .where('state', '=', 'waiting')
      .execute();
    await store.queue.postpone(tx, attempt, seconds);
  });
}
