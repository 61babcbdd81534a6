import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { ReportState } from '../../domain/report.ts';
import { seesOverview } from '../../domain/report-access.ts';
import type { OverviewOrder, OverviewPart, OverviewRow, ReportOverview } from '../../domain/views/report.ts';
import { type Region, regions, type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import { hasBegun } from '../round-begun.ts';
import type { Store } from '../store.ts';

export type OverviewFilter = {
  /** The year that is reported on. */
  readonly year: number;
  readonly region?: Region | null;
  readonly type?: ServiceType | null;
  /** A part of the service's name, in any of its languages. */
  readonly name?: string;
  readonly onlyLate?: boolean;
  readonly order?: OverviewOrder;
  /** The other way round; names still from the beginning. */
  readonly isDown?: boolean;
  /** Rows after so many; the counts are of all. */
  readonly from?: number;
  /** How many rows at most; a page has the usual number. */
  readonly most?: number;
};

const mostRows = 200;

/** Late parts first, then not begun, begun, ready; services without such a part last. */
const byPart = (isIn: RawBuilder<unknown>) => sql`(
  select case when count(*) = 0 then 9 when bool_or(is_past and not is_ready) and matching.state <> 'submitted' then 0
    when bool_and(is_ready) then 3 when bool_or(is_begun) then 2 else 1 end
  from parts where parts.id = matching.id and ${isIn})`;
const inRegion = (region: Region) => byPart(sql`parts.kind = 'regional' and parts.region = ${region}`);

/** What each column sorts by. The name decides where it is the same. */
const orders: Readonly<Record<OverviewOrder, RawBuilder<unknown>>> = {
  late: sql`-late`,
  service: sql`0`,
  state: sql`array_position(array['open', 'returned', 'submitted'], state)`,
  due: sql`due_on`,
  own: byPart(sql`parts.kind in ('service', 'site')`),
  group: byPart(sql`parts.kind = 'group'`),
  'sor-ost': inRegion('sor-ost'),
  vest: inRegion('vest'),
  midt: inRegion('midt'),
  nord: inRegion('nord'),
};

type Row = {
  readonly id: string;
  readonly serviceId: string;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
  readonly region: Region;
  readonly state: ReportState;
  readonly dueOn: string;
  readonly done: number;
  readonly late: number;
};

type Counts = {
  readonly region: Region;
  readonly type: ServiceType;
  readonly reports: number;
  readonly submitted: number;
  readonly late: number;
};

type Overview = {
  readonly counts: readonly Counts[];
  readonly shown: readonly Row[];
  readonly parts: Readonly<Record<string, readonly OverviewPart[]>>;
};

/**
 * Services by parts, with what is late: for the contacts and the coordinator. What is late comes first, then what is
 * due first, unless another column is chosen to sort by. Counts by region and type are of everything that the filter lets through. null for everybody else.
 */
export async function reportOverview(
  store: Store,
  actor: Actor,
  filter: OverviewFilter,
): Promise<ReportOverview | null> {
  if (!seesOverview(actor)) return null;
  const {
    year,
    name = '',
    onlyLate = false,
    from = 0,
    most = mostRows,
    order = 'late',
    isDown = false,
  } = filter;
  const way = sql.raw(isDown ? 'desc' : 'asc');
  // By name alone the name is what is turned round.
  const byName = order === 'service' ? way : sql.raw('asc');
  const region = regions.find((one) => one === filter.region) ?? null;
  const type = serviceTypes.find((one) => one === filter.type) ?? null;
  // Everything is counted, but only the rows that are shown leave the database.
  const { rows } = await sql<Overview>`
    with listed as (
      select report.id, report.service_id, service.type, service.name_nb, service.name_nn, service.name_en,
        trust.region, report.state, report.group_completed_at is not null as is_completed,
        coalesce(report.extended_to, cycle.submission_due_on) as due_on,
        case when report.extended_to > cycle.submission_due_on then report.extended_to end as put_off,
        cycle.service_due_on, cycle.group_due_on
      from report_cycle cycle
      join report on report.cycle_id = cycle.id
      join service on service.id = report.service_id
      join site on site.service_id = service.id and site.is_responsible
      join trust on trust.id = site.trust_id
      where cycle.year = ${year} and (${region}::text is null or trust.region = ${region}::text)
        and (${type}::text is null or service.type = ${type}::text)
        and strpos(lower(concat_ws(' ', service.name_nb, service.name_nn, service.name_en)), lower(${name.trim()})) > 0),
    sections as (
      select report_section.report_id, report_section.part_id, count(*)::int as sections,
        count(*) filter (where report_section.state in ('done', 'left-out'))::int as done,
        bool_or(report_section.revision > 0) as is_begun, min(report_section.ordinal) as first
      from report_section where report_section.report_id in (select id from listed)
      group by report_section.report_id, report_section.part_id),
    parts as (
      select listed.id, part.id as part_id, part.kind, part.region, place.name as site, sections.sections, sections.done,
        sections.is_begun, sections.first,
        case when part.kind = 'group' then listed.is_completed else sections.sections = sections.done end as is_ready,
        coalesce(listed.put_off, case when part.kind in ('service', 'site') then listed.service_due_on
          else listed.group_due_on end) < (select oslo_today()) as is_past
      from listed join sections on sections.report_id = listed.id join report_part part on part.id = sections.part_id
        left join site on site.id = part.site_id left join trust place on place.id = site.trust_id),
    totals as (
      select id, count(*) filter (where is_ready)::int as done,
        count(*) filter (where is_past and not is_ready)::int as late
      from parts group by id),
    matching as (
      select listed.*, totals.done, rated.late
      from listed join totals on totals.id = listed.id
      cross join lateral (select case when listed.state = 'submitted' then 0
        else totals.late + (listed.due_on < (select oslo_today()))::int end as late) rated
      where not ${onlyLate} or rated.late > 0),
    counts as (
      select region, type, count(*) as reports, count(*) filter (where state = 'submitted') as submitted,
        count(*) filter (where late > 0) as late
      from matching group by region, type),
    shown as (
      select matching.*, row_number() over (
          order by ${orders[order]} ${way}, ${order === 'late' ? sql`due_on` : sql`0`}, name_nb collate "nb-x-icu" ${byName}, id) as place
        from matching order by place limit ${most} offset ${from}),
    shown_parts as (
      select id, jsonb_agg(jsonb_build_object('id', part_id, 'kind', kind, 'region', region, 'site', site,
          'sectionCount', sections, 'doneCount', done, 'isBegun', is_begun, 'isReady', is_ready,
          'isLate', is_past and not is_ready) order by first) as parts
      from parts where id in (select id from shown) group by id)
    select
      coalesce((select jsonb_agg(counts) from counts), '[]') as counts,
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', shown.id, 'serviceId', shown.service_id, 'type', shown.type, 'nb', shown.name_nb, 'nn', shown.name_nn,
          'en', shown.name_en, 'region', shown.region, 'state', shown.state, 'dueOn', shown.due_on,
          'done', shown.done, 'late', shown.late)
          order by shown.place)
        from shown), '[]') as shown,
      -- Joined to their rows here, the parts would be gathered once for each row: nothing tells the planner how many there are.
      coalesce((select jsonb_object_agg(id, parts) from shown_parts), '{}') as parts`.execute(store.db);
  const cycles = await store.db.selectFrom('report_cycle').select('year').orderBy('year', 'desc').execute();
  const { counts = [], shown = [], parts = {} } = rows[0] ?? {};
  return {
    year,
    years: cycles.map((cycle) => cycle.year),
    isOpened: cycles.some((cycle) => cycle.year === year),
    count: sumOf(counts).reports,
    byRegion: regions.map((one) => ({ region: one, ...sumOf(counts.filter((row) => row.region === one)) })),
    byType: serviceTypes.map((one) => ({ type: one, ...sumOf(counts.filter((row) => row.type === one)) })),
    rows: shown.map((row) => rowOf(row, parts[row.id] ?? [])),
  };
}

/** The newest round that has begun, or this year's place for one; null for whoever may not see it. */
export async function newestOverview(
  store: Store,
  actor: Actor,
  now: Date,
  filter: Omit<OverviewFilter, 'year'> = {},
): Promise<ReportOverview | null> {
  if (!seesOverview(actor)) return null;
  const newest = await store.db
    .selectFrom('report_cycle as cycle')
    .select(({ fn }) => fn.max('year').as('year'))
    .where(hasBegun)
    .executeTakeFirst();
  return await reportOverview(store, actor, { ...filter, year: newest?.year ?? now.getFullYear() });
}

function sumOf(counts: readonly Counts[]): Pick<Counts, 'reports' | 'submitted' | 'late'> {
  const sum = (which: 'reports' | 'submitted' | 'late') => counts.reduce((all, row) => all + row[which], 0);
  return { reports: sum('reports'), submitted: sum('submitted'), late: sum('late') };
}

function rowOf(row: Row, parts: readonly OverviewPart[]): OverviewRow {
  const { id, serviceId, type, nb, nn, en, region, state, dueOn, done, late } = row;
  const service = { id: serviceId, type, name: { nb, nn, en } };
  return { id, service, region, state, dueOn, parts, doneParts: done, lateParts: late };
}
