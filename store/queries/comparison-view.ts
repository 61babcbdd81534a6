import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { readsWholeArchive } from '../../domain/archive.ts';
import { type EntryFigures, type Figure, overYears } from '../../domain/comparison.ts';
import { isId } from '../../domain/ids.ts';
import { population } from '../../domain/report-templates/population.ts';
import type { ComparisonView } from '../../domain/views/comparison.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { archiveFrom, isReadBy } from '../archive-entry.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import type { Store } from '../store.ts';

export type AskedComparison = { readonly serviceId: string } | { readonly region: Region };

/**
 * Years beside each other (P26): a service's reports, for whoever may read them; or a region's: what its services did,
 * and how many patients from each region all services received, for contacts and the coordinator. null for others, and
 * where there is nothing to compare.
 */
export async function comparisonView(
  store: Store,
  actor: Actor,
  asked: AskedComparison,
): Promise<ComparisonView | null> {
  if ('serviceId' in asked) {
    if (!isId(asked.serviceId)) return null;
    const [service] = await serviceNamed(store, asked.serviceId);
    const which = sql`archive_entry.service_id = ${asked.serviceId} and ${isReadBy(actor)}`;
    const years = service ? await yearsOf(store, which, sql`true`) : [];
    return service && years.length > 0 ? viewOf({ service: serviceOf(service) }, years) : null;
  }
  if (!readsWholeArchive(actor)) return null;
  const years = await yearsOf(store, isReadBy(actor), sql`archive_entry.region = ${asked.region}`);
  return years.length > 0 ? viewOf({ region: asked.region }, years) : null;
}

async function serviceNamed({ db }: Store, serviceId: string): Promise<ServiceColumns[]> {
  const { rows } = await sql<ServiceColumns>`
    select ${serviceColumns} from service where service.id = ${serviceId}`.execute(db);
  return rows;
}

type YearFigures = EntryFigures & {
  readonly year: number;
  /** How many reports of the own ones the sums are of. */
  readonly reports: number;
};

/**
 * The sums of each year, reckoned by Postgres: of a region's reports of many years nothing but these is read.
 * @param which of which reports it is told how many patients came from where
 * @param isOwn of which of these activity and research are summed up
 */
async function yearsOf(
  { db }: Store,
  which: RawBuilder<unknown>,
  isOwn: RawBuilder<unknown>,
): Promise<YearFigures[]> {
  const { rows } = await sql<YearFigures>`
    with entry as not materialized (
      select archive_entry.year, archive_entry.figures, ${isOwn} as is_own
      ${archiveFrom} where archive_entry.figures is not null and ${which}
    ), figure as (
      select entry.year, kind, line ->> 'key' as key, min(place) as place,
        min((line ->> 'title') collate "C") as title, sum((line ->> 'value')::numeric) as value
      from entry cross join (values ('activity'), ('research')) as kinds (kind)
      cross join lateral jsonb_array_elements(figures -> kind) with ordinality as lines (line, place)
      where is_own
      group by entry.year, kind, line ->> 'key'
    ), came as (
      select entry.year, line ->> 'key' as key, min(place) as place,
        min((line ->> 'title') collate "C") as title, counted.key as region,
        sum(counted.value::numeric) as count
      from entry
      cross join lateral jsonb_array_elements(figures -> 'access') with ordinality as lines (line, place)
      left join lateral jsonb_each_text(line -> 'counts') as counted on true
      group by entry.year, line ->> 'key', counted.key
    ), access as (
      select year, key, min(place) as place, min(title) as title,
        coalesce(jsonb_object_agg(region, count) filter (where region is not null), '{}') as counts
      from came group by year, key
    ), told as (
      select year, (count(*) filter (where is_own))::integer as reports from entry group by year
    )
    select told.year, told.reports, ${linesOf('activity')} as activity, ${linesOf('research')} as research,
      coalesce((select jsonb_agg(jsonb_build_object('key', key, 'title', title::jsonb, 'counts', counts)
        order by place, key) from access where access.year = told.year), '[]') as access
    from told order by told.year`.execute(db);
  return rows;
}

/** In the order in which the questions were asked. */
function linesOf(kind: 'activity' | 'research'): RawBuilder<readonly Figure[]> {
  return sql<readonly Figure[]>`coalesce((
    select jsonb_agg(jsonb_build_object('key', key, 'title', title::jsonb, 'value', value) order by place, key)
    from figure where figure.year = told.year and figure.kind = ${kind}), '[]')`;
}

function viewOf(of: ComparisonView['of'], figures: readonly YearFigures[]): ComparisonView {
  const years = figures.map(({ year }) => year);
  const lines = <Kind extends keyof EntryFigures>(kind: Kind) =>
    figures.map((one) => ({ year: one.year, lines: one[kind] }));
  return {
    of,
    years,
    reports: figures.map(({ reports }) => reports),
    activity: overYears(years, lines('activity'), ({ value }) => value),
    research: overYears(years, lines('research'), ({ value }) => value),
    access: overYears(years, lines('access'), ({ counts }) => counts),
    population,
  };
}
