import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { ReportState } from '../../domain/report.ts';
import { seesOverview } from '../../domain/report-access.ts';
import type { OverviewPart, OverviewRow, ReportOverview } from '../../domain/views/report.ts';
import { type Region, regions, type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';

export type OverviewFilter = {
  /** The year that is reported on. */
  readonly year: number;
  readonly region?: Region | null;
  readonly type?: ServiceType | null;
  readonly onlyLate?: boolean;
  /** Rows after so many; the counts are of all. */
  readonly from?: number;
  /** How many rows at most; a page has the usual number. */
  readonly most?: number;
};

const mostRows = 200;

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
  readonly parts: readonly OverviewPart[];
  readonly done: number;
  readonly late: number;
};

/**
 * Services by parts, with what is late: for the contacts and the coordinator. What is late comes first, then what is
 * due first. Counts by region and type are of everything that the filter lets through. null for everybody else.
 */
export async function reportOverview(
  store: Store,
  actor: Actor,
  filter: OverviewFilter,
): Promise<ReportOverview | null> {
  if (!seesOverview(actor)) return null;
  const { year, onlyLate = false, from = 0, most = mostRows } = filter;
  const region = regions.find((one) => one === filter.region) ?? null;
  const type = serviceTypes.find((one) => one === filter.type) ?? null;
  const { rows } = await sql<Row>`
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
        and (${type}::text is null or service.type = ${type}::text)),
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
          else listed.group_due_on end) < oslo_today() as is_past
      from listed join sections on sections.report_id = listed.id join report_part part on part.id = sections.part_id
        left join site on site.id = part.site_id left join trust place on place.id = site.trust_id),
    totals as (
      select id, count(*) filter (where is_ready)::int as done,
        count(*) filter (where is_past and not is_ready)::int as late,
        jsonb_agg(jsonb_build_object('id', part_id, 'kind', kind, 'region', region, 'site', site, 'sectionCount', sections,
          'doneCount', done, 'isBegun', is_begun, 'isReady', is_ready, 'isLate', is_past and not is_ready)
          order by first) as parts
      from parts group by id)
    select listed.id, listed.service_id as "serviceId", listed.type, listed.name_nb as nb, listed.name_nn as nn,
      listed.name_en as en, listed.region, listed.state, listed.due_on as "dueOn", totals.parts, totals.done,
      case when listed.state = 'submitted' then 0
        else totals.late + (listed.due_on < oslo_today())::int end as late
    from listed join totals on totals.id = listed.id
    order by late desc, listed.due_on, listed.name_nb collate "nb-x-icu", listed.id`.execute(store.db);
  const cycles = await store.db.selectFrom('report_cycle').select('year').orderBy('year', 'desc').execute();
  const matching = onlyLate ? rows.filter(({ late }) => late > 0) : rows;
  return {
    year,
    years: cycles.map((cycle) => cycle.year),
    isOpened: cycles.some((cycle) => cycle.year === year),
    count: matching.length,
    byRegion: regions.map((one) => ({
      region: one,
      ...countsOf(matching.filter((row) => row.region === one)),
    })),
    byType: serviceTypes.map((one) => ({
      type: one,
      ...countsOf(matching.filter((row) => row.type === one)),
    })),
    rows: matching.slice(from, from + most).map(rowOf),
  };
}

/** The round about this year, or before it is opened the one about the year before; null for who may not see it. */
export async function newestOverview(
  store: Store,
  actor: Actor,
  now: Date,
  filter: Omit<OverviewFilter, 'year'> = {},
): Promise<ReportOverview | null> {
  const year = now.getFullYear();
  const view = await reportOverview(store, actor, { ...filter, year });
  if (!view || view.isOpened || !view.years.includes(year - 1)) return view;
  return await reportOverview(store, actor, { ...filter, year: year - 1 });
}

function countsOf(rows: readonly Row[]) {
  return {
    reports: rows.length,
    submitted: rows.filter(({ state }) => state === 'submitted').length,
    late: rows.filter(({ late }) => late > 0).length,
  };
}

function rowOf({
  id,
  serviceId,
  type,
  nb,
  nn,
  en,
  region,
  state,
  dueOn,
  parts,
  done,
  late,
}: Row): OverviewRow {
  const service = { id: serviceId, type, name: { nb, nn, en } };
  return { id, service, region, state, dueOn, parts, doneParts: done, lateParts: late };
}
