import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import {
  archivePageSize,
  longestSearch,
  mayAddToArchive,
  mayPublish,
  mostTakenAway,
} from '../../domain/archive.ts';
import type { ArchiveFilter, ArchiveLine, ArchiveView, TakenAwayLine } from '../../domain/views/archive.ts';
import {
  type ArchiveColumns,
  archiveColumns,
  archiveFrom,
  archiveLineOf,
  isReadBy,
  isWithin,
  lastTakenAway,
  searchFor,
} from '../archive-entry.ts';
import { foundPieces, headlineOptions, nearQuery } from '../archive-search.ts';
import type { Store } from '../store.ts';

/**
 * What was handed in (R42, R43), by year, region and type, the newest first; with words, what has them all by their
 * stems, the nearest first. Where nothing has them, words that are spelt nearly so are looked for, among what the reader
 * may read.
 */
export async function archiveView(
  store: Store,
  actor: Actor,
  filter: ArchiveFilter,
): Promise<ArchiveView | null> {
  if (actor.kind !== 'person') return null;
  const text = filter.text.trim().slice(0, longestSearch);
  const [years, exact, gone] = await Promise.all([
    yearsOf(store, actor),
    linesOf(store, actor, filter, text === '' ? null : searchFor(text)),
    takenAwayFor(store, actor),
  ]);
  const near =
    text !== '' && exact.count === 0
      ? await nearQuery(store.db, sql<SqlBool>`${isReadBy(actor)} and ${isWithin(filter)}`, text)
      : null;
  const found = near ? await linesOf(store, actor, filter, sql`${near.query}::tsquery`) : exact;
  return {
    years,
    ...found,
    takenAway: gone.lines,
    takenAwayCount: gone.count,
    meant: near && found.count > 0 ? near.meant : [],
    viewer: { mayPublish: mayPublish(actor), mayAdd: mayAddToArchive(actor) },
  };
}

type Gone = { readonly count: number; readonly lines: readonly TakenAwayLine[] };
type GoneRow = ArchiveColumns & TakenAwayLine['takenAway'] & { readonly total: number };

/** Neither words nor choices narrow them: whoever looks for one may not know what it was called. */
async function takenAwayFor({ db }: Store, actor: Actor): Promise<Gone> {
  if (!mayPublish(actor)) return { count: 0, lines: [] };
  const { rows } = await sql<GoneRow>`
    select ${archiveColumns}, archive_entry.taken_away_at as at, coalesce(taken.by, '') as by,
      coalesce(taken.reason, '') as reason, (count(*) over ())::integer as total
    ${archiveFrom} ${lastTakenAway}
    where archive_entry.taken_away_at is not null
    order by archive_entry.taken_away_at desc, archive_entry.id limit ${mostTakenAway}`.execute(db);
  return {
    count: rows[0]?.total ?? 0,
    lines: rows.map((row) => ({
      ...archiveLineOf(row),
      takenAway: { at: row.at, by: row.by, reason: row.reason },
    })),
  };
}

async function yearsOf({ db }: Store, actor: Actor): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct archive_entry.year ${archiveFrom} where ${isReadBy(actor)}
    order by archive_entry.year desc`.execute(db);
  return rows.map(({ year }) => year);
}

type Found = { readonly count: number; readonly lines: readonly ArchiveLine[] };
type Row = ArchiveColumns & { readonly total: number; readonly headline: string | null };

async function linesOf(
  { db }: Store,
  actor: Actor,
  filter: ArchiveFilter,
  wanted: RawBuilder<unknown> | null,
): Promise<Found> {
  const query = wanted ?? sql`null::tsquery`;
  // The text is read for those alone that are shown.
  const { rows } = await sql<Row>`
    with asked as (select ${query} as query), found as (
      select ${archiveColumns}, (count(*) over ())::integer as total,
        coalesce(ts_rank_cd(archive_entry.search, asked.query), 0) as rank
      ${archiveFrom} cross join asked
      where ${isReadBy(actor)}
        and ${isWithin(filter)}
        and (asked.query is null or archive_entry.search @@ asked.query)
      order by rank desc, archive_entry.year desc, service.name_nb collate "nb-x-icu", archive_entry.id
      limit ${archivePageSize} offset ${filter.from})
    select found.*, case when asked.query is not null then ts_headline('pg_catalog.norwegian',
        (select left(text, 300000) from archive_entry where archive_entry.id = found.id), asked.query,
        ${headlineOptions}) end as headline
    from found cross join asked
    order by found.rank desc, found.year desc, found.nb collate "nb-x-icu", found.id`.execute(db);
  return {
    count: rows[0]?.total ?? 0,
    lines: rows.map((row) => ({ ...archiveLineOf(row), found: foundPieces(row.headline ?? '') })),
  };
}
