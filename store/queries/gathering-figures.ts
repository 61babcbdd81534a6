import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { mayWithGathering } from '../../domain/gathering-access.ts';
import { isId } from '../../domain/ids.ts';
import type { FigureCounts, GatheringFigures } from '../../domain/views/gathering-answers.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { loadGathering } from '../load-gathering.ts';
import { regionOfPersonColumn } from '../region-of-person.ts';
import type { Database, Store } from '../store.ts';

type Row = FigureCounts & { readonly region: Region | null; readonly isWhole: boolean };

/** How many came and asked, what was answered and how soon, in all and by the region of the people. null for guests. */
export async function gatheringFigures(
  store: Store,
  actor: Actor,
  gatheringId: string,
): Promise<GatheringFigures | null> {
  if (!isId(gatheringId)) return null;
  const gathering = await loadGathering(store.db, actor, gatheringId);
  if (!gathering || !mayWithGathering(gathering.relations, 'moderate-questions')) return null;
  const rows = await rowsOf(store.db, gatheringId);
  const of = (region: Region | null): FigureCounts =>
    countsOf(rows.find((one) => !one.isWhole && one.region === region));
  const invited = await store.db
    .selectFrom('gathering_guest')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirstOrThrow();
  const elsewhere = of(null);
  return {
    ...countsOf(rows.find(({ isWhole }) => isWhole)),
    invited: invited.count,
    byRegion: [
      ...regions.map((region) => ({ region, ...of(region) })),
      ...(elsewhere.registered + elsewhere.asked > 0 ? [{ region: null, ...elsewhere }] : []),
    ],
  };
}

function countsOf(row: Row | undefined): FigureCounts {
  return {
    registered: row?.registered ?? 0,
    asked: row?.asked ?? 0,
    answered: row?.answered ?? 0,
    medianMinutes: row?.medianMinutes ?? null,
  };
}

async function rowsOf(db: Database, gatheringId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with counted as (
      select guest.person_id, 1 as registered, 0 as asked, null::timestamptz as asked_at,
        null::timestamptz as answered_at
      from gathering_guest guest
      where guest.gathering_id = ${gatheringId} and guest.registered_at is not null
      union all
      select question.asked_by, 0, 1, question.asked_at, coalesce(question.answered_at, main.answered_at)
      from question left join question main on main.id = question.merged_into
      where question.gathering_id = ${gatheringId} and question.step <> 'withdrawn'
    ), placed as (
      select counted.*, ${regionOfPersonColumn} as region
      from counted join person on person.id = counted.person_id
    )
    select region, grouping(region) = 1 as "isWhole",
      sum(registered)::integer as registered, sum(asked)::integer as asked,
      count(answered_at)::integer as answered,
      round(extract(epoch from percentile_cont(0.5) within group (order by answered_at - asked_at)
        filter (where answered_at is not null)) / 60)::float as "medianMinutes"
    from placed group by grouping sets ((region), ())`.execute(db);
  return rows;
}
