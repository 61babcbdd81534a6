import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** Whoever would have to wait longer than this gives the place in the queue back meanwhile. */
const longestWaitMs = 1_000;

/**
 * Gives a reminder its moment among all that leave for the tenant, whichever instance sends them: milliseconds until
 * then, or null when it lies too far ahead to wait for. Fewer leave in a second than Teams takes, so that answers have
 * room. The moment is the caller's, and is lost if it is not used.
 */
export async function reserveReminderSlot(
  store: Store,
  tenantId: string,
  perSecond: number,
): Promise<number | null> {
  const apart = sql`make_interval(secs => ${1 / perSecond}::double precision)`;
  const { rows } = await sql<{ wait: number }>`
    update tenant
    set next_reminder_at = greatest(next_reminder_at, clock_timestamp()) + ${apart}
    where id = ${tenantId} and coalesce(next_reminder_at, '-infinity')
      <= clock_timestamp() + make_interval(secs => ${longestWaitMs / 1000}::double precision)
    returning (extract(epoch from next_reminder_at - ${apart} - clock_timestamp()) * 1000)::double precision as wait`.execute(
    store.db,
  );
  const [row] = rows;
  return row ? Math.max(0, row.wait) : null;
}

/** Teams asked for a pause: no reminder leaves for the tenant before it is over, from any instance. */
export async function pauseReminders(store: Store, tenantId: string, seconds: number): Promise<void> {
  await sql`
    update tenant
    set next_reminder_at = greatest(next_reminder_at,
      clock_timestamp() + make_interval(secs => ${seconds}::double precision))
    where id = ${tenantId}`.execute(store.db);
}
