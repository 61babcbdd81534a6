import { sql } from 'kysely';
import { lostDeliveries } from '../queue/lost-deliveries.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 500;

/**
 * Puts up messages that wait without a job: after a queue was restored from an older copy than the tables, say.
 * One process does so at a time; another that comes meanwhile leaves it to that one. Returns how many there were.
 */
export async function catchUpDeliveries(store: Store): Promise<number> {
  return await transact(store, async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('catch-up-deliveries')) as mine`.execute(tx);
    if (!rows[0]?.mine) return 0;
    const lost = await lostDeliveries(tx, mostAtOnce);
    await store.queue.enqueueAgain(tx, lost);
    return lost.length;
  });
}
