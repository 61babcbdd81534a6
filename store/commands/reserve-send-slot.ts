import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import type { Store } from '../store.ts';

type Rate = { readonly most: number; readonly seconds: number };

/**
 * Teams' rates for one conversation: 7 sends in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour. What is delivered
 * leaves two places free, since an answer in its own turn does not wait; and the windows are a little longer, since
 * sends that leave apart may arrive closer together. The last two limits are kept by one stricter rule, which allows
 * at most 1800 in any hour without remembering an hour's sends; nobody is written to so often in two minutes.
 */
const sendRates: readonly Rate[] = [
  { most: 5, seconds: 1.3 },
  { most: 6, seconds: 2.4 },
  { most: 55, seconds: 120 },
];

/**
 * Teams' rates for opening conversations: 7 in 1 s, 8 in 2 s, 60 in 30 s, whoever they are with. Some places are left
 * free here too: on a busy machine, what leaves apart from several instances arrives closer together.
 */
const openingRates: readonly Rate[] = [
  { most: 5, seconds: 1.3 },
  { most: 6, seconds: 2.4 },
  { most: 55, seconds: 32 },
];

/**
 * Counts an answer that is given in its own turn among the conversation's sends. It does not wait: whoever asked
 * comes first, and what else is sent there comes a little later.
 */
export async function noteAnswer(store: Store, conversationId: string): Promise<void> {
  await store.db
    .updateTable('conversation')
    .set({ sent_at: sql`(array[clock_timestamp()] || sent_at)[1:60]` })
    .where('id', '=', conversationId)
    .execute();
}

/** Takes a place among the conversation's sends, or says in how many milliseconds there may be one (0 = taken). */
export async function reserveSendSlot(store: Store, conversationId: string): Promise<number> {
  return waitIn(await reserveSend(store.db, { id: conversationId }));
}

/** The same for opening a conversation with somebody. One tenant's row keeps the reckoning for all. */
export async function reserveOpeningSlot(store: Store): Promise<number> {
  const keeper = await store.db
    .selectFrom('tenant')
    .select('id')
    .orderBy('is_home', 'desc')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  return waitIn(await reserveOpening(store.db, { id: keeper.id }));
}

function waitIn([row]: readonly { readonly wait: number }[]): number {
  return row?.wait ?? 0;
}

type Keeper = { readonly id: string };
type Reckoning = {
  readonly table: 'conversation' | 'tenant';
  readonly column: 'sent_at' | 'opened_at';
  readonly rates: readonly Rate[];
};

const reserveSend = prepared((_, { id }: Keeper) =>
  reserve(id, { table: 'conversation', column: 'sent_at', rates: sendRates }),
);
const reserveOpening = prepared((_, { id }: Keeper) =>
  reserve(id, { table: 'tenant', column: 'opened_at', rates: openingRates }),
);

/** The row is locked meanwhile, so that all instances share one reckoning, on the database's clock. */
function reserve(id: string, { table, column, rates }: Reckoning) {
  const [kept, times] = [sql.table(table), sql.ref(column)];
  const remembered = Math.max(...rates.map(({ most }) => most));
  const waits = rates.map(
    ({ most, seconds }) => sql`times[${sql.lit(most)}] + ${sql.lit(`${seconds} s`)}::interval`,
  );
  return sql<{ wait: number }>`
    with locked as materialized (
      select id, ${times} as times from ${kept} where id = ${id} for update
    ),
    -- The clock is read after the lock was had: whoever waited for it comes later than those before.
    reckoned as materialized (
      select id, times, clock.now, greatest(clock.now, ${sql.join(waits)}) as free_at
      from locked cross join lateral (select clock_timestamp() as now, locked.id as after_lock) clock
    ),
    taken as (
      update ${kept} changed
      set ${times} = (array[reckoned.now] || reckoned.times)[1:${sql.lit(remembered)}]
      from reckoned
      where changed.id = reckoned.id and reckoned.free_at <= reckoned.now
    )
    select ceil(extract(epoch from free_at - now) * 1000)::integer as wait from reckoned`;
}
