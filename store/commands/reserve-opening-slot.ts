import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import { type Rate, rememberedOf, reserve } from '../send-rate.ts';
import type { Store } from '../store.ts';

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

export type OpeningSlot =
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** To be given back when it was answered. */
  | { readonly kind: 'taken'; readonly place: string };

/** Takes a place among the openings of conversations. One tenant's row keeps the reckoning for all. */
export async function reserveOpeningSlot(store: Store): Promise<OpeningSlot> {
  const keeper = await store.db
    .selectFrom('tenant')
    .select('id')
    .orderBy('is_home', 'desc')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const [row] = await reserveOpening(store.db, { id: keeper.id });
  if (!row) throw new Error('The tenant that the openings are counted at is gone');
  return row.wait > 0 ? { kind: 'wait', waitMs: row.wait } : { kind: 'taken', place: row.place };
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

const reserveOpening = prepared((_, { id }: { readonly id: string }) =>
  reserve(id, { table: 'tenant', column: 'opened_at', rates: openingRates, underWay: openingPatience }),
);
