import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** Whoever would have to wait longer than this gives the place in the queue back meanwhile. */
const longestWaitMs = 1_000;

/**
 * Gives a mail its moment among all that leave, whichever instance sends them: milliseconds until then, or null when it
 * lies too far ahead to wait for.
 */
export async function reserveMailSlot(store: Store, perSecond: number): Promise<number | null> {
  const apart = sql`make_interval(secs => ${1 / perSecond}::double precision)`;
  const { rows } = await sql<{ wait: number }>`
    update mail_pace
    set next_at = greatest(next_at, clock_timestamp()) + ${apart}
    where next_at <= clock_timestamp() + make_interval(secs => ${longestWaitMs / 1000}::double precision)
    returning (extract(epoch from next_at - ${apart} - clock_timestamp()) * 1000)::double precision as wait`.execute(
    store.db,
  );
  const [row] = rows;
  return row ? Math.max(0, row.wait) : null;
}
