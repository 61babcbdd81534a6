import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * How far ahead of now each kind takes a place, in seconds. Letters that would have to wait longer give theirs back and
 * come again; somebody sits and waits for a code, so codes stand in line where letters may not, and are before all of
 * them but those of the next second.
 */
const farthest = { letter: 1, code: 10 } as const;

/**
 * Gives a mail its moment among all that leave, whichever instance sends them: milliseconds until then, or null when it
 * lies too far ahead to wait for.
 */
export async function reserveMailSlot(
  store: Store,
  perSecond: number,
  kind: keyof typeof farthest = 'letter',
): Promise<number | null> {
  const apart = sql`make_interval(secs => ${1 / perSecond}::double precision)`;
  const { rows } = await sql<{ wait: number }>`
    update mail_pace
    set next_at = greatest(next_at, clock_timestamp()) + ${apart}
    where next_at <= clock_timestamp() + make_interval(secs => ${farthest[kind]}::double precision)
    returning (extract(epoch from next_at - ${apart} - clock_timestamp()) * 1000)::double precision as wait`.execute(
    store.db,
  );
  const [row] = rows;
  return row ? Math.max(0, row.wait) : null;
}
