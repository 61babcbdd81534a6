import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { seesOverview } from '../../domain/report-access.ts';
import type { AssessmentCounts, AssessmentOverview, AssessmentRow } from '../../domain/views/assessment.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import type { Store } from '../store.ts';

const most = 200;

export type AskedOverview = { readonly year?: number; readonly region?: Region | null };

/**
 * Which reports of a year are assessed, by region, what is late first; the newest year that has any, unless one is
 * named. For contacts and coordinators; null for others.
 */
export async function assessmentOverview(
  store: Store,
  actor: Actor,
  { year, region = null }: AskedOverview,
): Promise<AssessmentOverview | null> {
  if (actor.kind !== 'person' || !seesOverview(actor)) return null;
  const years = await yearsOf(store);
  const chosen = year ?? years[0];
  if (chosen === undefined) return { year: 0, years: [], byRegion: [], rows: [], count: 0 };
  const [byRegion, listed] = await Promise.all([
    assessmentCounts(store, chosen),
    rowsOf(store, actor.personId, chosen, region),
  ]);
  return {
    year: chosen,
    years,
    byRegion,
    rows: listed.map(rowOf),
    count: listed[0]?.total ?? 0,
  };
}

function nothing(region: Region): AssessmentCounts {
  return { region, all: 0, waiting: 0, completed: 0, sent: 0, late: 0, followUps: 0 };
}

async function yearsOf({ db }: Store): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct cycle.year from assessment
    join report on report.id = assessment.report_id join report_cycle cycle on cycle.id = report.cycle_id
    order by cycle.year desc`.execute(db);
  return rows.map(({ year }) => year);
}

const ofYear = (year: number) => sql`
  from assessment
  join report on report.id = assessment.report_id
  join report_cycle cycle on cycle.id = report.cycle_id and cycle.year = ${year}
  join service on service.id = report.service_id`;

/** How far each region has come with the reports of a year. Limited to nobody: for queries that have authorised. */
export async function assessmentCounts({ db }: Store, year: number): Promise<AssessmentCounts[]> {
  const { rows } = await sql<AssessmentCounts>`
    select assessment.region, count(*)::integer as all,
      (count(*) filter (where assessment.state in ('open', 'paused')))::integer as waiting,
      (count(*) filter (where assessment.state = 'completed'))::integer as completed,
      (count(*) filter (where assessment.state = 'sent'))::integer as sent,
      (count(*) filter (where assessment.state = 'open' and assessment.due_on < oslo_today()))::integer as late,
      (count(*) filter (where assessment.follow_up <> 'none'))::integer as "followUps"
    ${ofYear(year)} group by assessment.region`.execute(db);
  return regions.map((region) => rows.find((counted) => counted.region === region) ?? nothing(region));
}

type Row = ServiceColumns & Omit<AssessmentRow, 'service'> & { readonly total: number };

async function rowsOf({ db }: Store, personId: string, year: number, region: Region | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select assessment.id, ${serviceColumns}, assessment.region, assessment.state, assessment.due_on as "dueOn",
      assessment.state = 'open' and assessment.due_on < oslo_today() as "isLate",
      exists (select from report_section section
        where section.part_id = assessment.part_id and section.revision > 0) as "isBegun",
      assessment.follow_up as "followUp", has_part_in(${personId}, assessment.report_id) as "isPartial",
      (count(*) over ())::integer as total
    ${ofYear(year)}
    where ${region}::text is null or assessment.region = ${region}
    order by "isLate" desc, assessment.state <> 'open', assessment.due_on, service.name_nb collate "nb-x-icu",
      assessment.id
    limit ${most}`.execute(db);
  return rows;
}

function rowOf(row: Row): AssessmentRow {
  const { id, region, state, dueOn, isLate, isBegun, isPartial } = row;
  return {
    ...{ id, region, state, dueOn, isLate, isBegun, isPartial },
    service: serviceOf(row),
    followUp: isPartial ? null : row.followUp,
  };
}
