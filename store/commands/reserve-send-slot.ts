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
 * free here too. An opening counts from when it was answered, and as under way until then: an instance that has just
 * started is slow, and what left apart would arrive together with what others send meanwhile.
 */
const openingRates: readonly Rate[] = [
  { most: 5, seconds: 1.3 },
  { most: 6, seconds: 2.4 },
  { most: 55, seconds: 32 },
];

/** Seconds that an opening is waited for; an instance that died holds its place no longer. */
const openingPatience = 10;
/** Milliseconds after which it is looked again whether what is under way was answered. */
const longestOpeningWait = 1_500;

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

export type OpeningSlot =
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** To be given back when it was answered. */
  | { readonly kind: 'taken'; readonly place: string };

/** The same for opening a conversation with somebody. One tenant's row keeps the reckoning for all. */
export async function reserveOpeningSlot(store: Store): Promise<OpeningSlot> {
  const keeper = await store.db
    .selectFrom('tenant')
    .select('id')
    .orderBy('is_home', 'desc')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const [row] = await reserveOpening(store.db, { id: keeper.id });
  if (!row) throw new Error('The tenant that the openings are counted at is gone');
  return row.wait > 0
    ? { kind: 'wait', waitMs: Math.min(row.wait, longestOpeningWait) }
    : { kind: 'taken', place: row.place };
}

/**
 * The opening was answered. Where Teams said that there were too many, nobody opens one for as long as it asked for:
 * its reckoning is the app's, whichever instance asks.
 */
export async function endOpening(
  { db }: Store,
  place: string,
  pauseSeconds: number | null = null,
): Promise<void> {
  // As many as stand in everybody's way.
  const pause = pauseSeconds === null ? 0 : Math.min(...openingRates.map(({ most }) => most));
  await sql`
    update tenant set opened_at = array(
      select time from unnest(
        array_replace(opened_at, ${place}::timestamptz, clock_timestamp())
        || array_fill(clock_timestamp() + make_interval(secs => ${pauseSeconds ?? 0}), array[${pause}::integer])
      ) time order by time desc limit ${sql.lit(rememberedOf(openingRates))})
    where ${place}::timestamptz = any(opened_at)`.execute(db);
}

function waitIn([row]: readonly { readonly wait: number }[]): number {
  return row?.wait ?? 0;
}

type Keeper = { readonly id: string };
type Reckoning = {
  readonly table: 'conversation' | 'tenant';
  readonly column: 'sent_at' | 'opened_at';
  readonly rates: readonly Rate[];
  /** Seconds from now at which it is counted, until more is known. */
  readonly lasts: number;
};

const reserveSend = prepared((_, { id }: Keeper) =>
  reserve(id, { table: 'conversation', column: 'sent_at', rates: sendRates, lasts: 0 }),
);
const reserveOpening = prepared((_, { id }: Keeper) =>
  reserve(id, { table: 'tenant', column: 'opened_at', rates: openingRates, lasts: openingPatience }),
);

/** The row is locked meanwhile, so that all instances share one reckoning, on the database's clock. */
function reserve(id: string, { table, column, rates, lasts }: Reckoning) {
  const [kept, times] = [sql.table(table), sql.ref(column)];
  const counted = sql`reckoned.now + ${sql.lit(`${lasts} s`)}::interval`;
  const waits = rates.map(
    ({ most, seconds }) => sql`times[${sql.lit(most)}] + ${sql.lit(`${seconds} s`)}::interval`,
  );
  return sql<{ wait: number; place: string }>`
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
      set ${times} = (array[${counted}] || reckoned.times)[1:${sql.lit(rememberedOf(rates))}]
      from reckoned
      where changed.id = reckoned.id and reckoned.free_at <= reckoned.now
    )
    select ceil(extract(epoch from free_at - now) * 1000)::integer as wait, (${counted})::text as place
    from reckoned`;
}

function rememberedOf(rates: readonly Rate[]): number {
  return Math.max(...rates.map(({ most }) => most));
}
