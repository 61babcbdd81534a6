import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * Teams' rates for one conversation: so many sends within so many seconds. Its limits are 7 in 1 s, 8 in 2 s, 60
 * in 30 s and 1800 in an hour. The last two are kept by one stricter rule, 60 in 120 s, which allows at most 1800
 * in any hour without remembering an hour's sends; nobody is written to sixty times in two minutes.
 */
const rates = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 120 },
] as const;

const remembered = Math.max(...rates.map(({ most }) => most));

/**
 * Takes a place among the conversation's sends, or says in how many milliseconds there may be one (0 = taken).
 * The conversation's row is locked meanwhile, so that all instances share one reckoning, on the database's clock.
 */
export async function reserveSendSlot(store: Store, conversationId: string): Promise<number> {
  const waits = rates.map(
    ({ most, seconds }) => sql`sent_at[${sql.lit(most)}] + ${sql.lit(`${seconds} s`)}::interval`,
  );
  const { rows } = await sql<{ wait: number }>`
    with locked as materialized (
      select id, sent_at from conversation where id = ${conversationId} for update
    ),
    -- The clock is read after the lock was had: whoever waited for it comes later than those before.
    reckoned as materialized (
      select id, sent_at, clock.now, greatest(clock.now, ${sql.join(waits)}) as free_at
      from locked cross join lateral (select clock_timestamp() as now, locked.id as after_lock) clock
    ),
    taken as (
      update conversation
      set sent_at = (array[reckoned.now] || reckoned.sent_at)[1:${sql.lit(remembered)}]
      from reckoned
      where conversation.id = reckoned.id and reckoned.free_at <= reckoned.now
    )
    select ceil(extract(epoch from free_at - now) * 1000)::integer as wait from reckoned`.execute(store.db);
  return rows[0]?.wait ?? 0;
}
