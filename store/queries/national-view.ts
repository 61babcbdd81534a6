import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { caseDueOn, sharedQuestion } from '../../domain/assessment.ts';
import { criteriaOf } from '../../domain/criteria.ts';
import { mayWithCase, nationalRelationOf } from '../../domain/national.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { Words } from '../../domain/report-schema.ts';
import { assessmentTypes, type ReportTemplate } from '../../domain/report-template.ts';
import type {
  ChallengeView,
  NationalView,
  SeenIn,
  Signal,
  VerdictCount,
} from '../../domain/views/national.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import type { Store } from '../store.ts';
import { assessmentCounts } from './assessment-overview.ts';

const mostSignals = 300;

/**
 * What the assessments of a year have in common: challenges with the reports that they are seen in, what the regions
 * point at, and the year in numbers. The newest year unless one is named; null for all but contacts and coordinators.
 * Nobody reads what is said of a service in which they have a part.
 */
export async function nationalView(
  store: Store,
  actor: Actor,
  { year }: { readonly year?: number },
): Promise<NationalView | null> {
  const relation = nationalRelationOf(actor);
  if (actor.kind !== 'person' || !relation) return null;
  const cases = await casesOf(store);
  const found = year === undefined ? cases[0] : cases.find((one) => one.year === year);
  if (!found) return null;
  const [challenges, signals, byRegion, verdicts, followUps] = await Promise.all([
    challengesOf(store, found.id),
    signalsOf(store, actor.personId, found.id),
    assessmentCounts(store, found.year),
    verdictsOf(store, found.year),
    followUpsOf(store, found.year),
  ]);
  const { id, version, goesWell, proposal, writtenBy, completedAt, completedBy } = found;
  return {
    ...{ id, version, goesWell, proposal, writtenBy, challenges, signals },
    year: found.year,
    years: cases.map((one) => one.year),
    dueOn: caseDueOn(found.year),
    completed: completedAt && { at: completedAt, by: completedBy ?? '' },
    summary: { byRegion, verdicts, followUps },
    viewer: { may: mayWithCase(relation, completedAt !== null) },
  };
}

type Case = {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly goesWell: string;
  readonly proposal: string;
  readonly writtenBy: string | null;
  readonly completedAt: Date | null;
  readonly completedBy: string | null;
};

async function casesOf({ db }: Store): Promise<Case[]> {
  const { rows } = await sql<Case>`
    select national_case.id, national_case.version, cycle.year, national_case.goes_well as "goesWell",
      national_case.proposal, national_case.completed_at as "completedAt", person.name as "completedBy",
      writer.name as "writtenBy"
    from national_case join report_cycle cycle on cycle.id = national_case.cycle_id
    left join person on person.id = national_case.completed_by
    left join person writer on writer.id = national_case.written_by
    order by cycle.year desc`.execute(db);
  return rows;
}

type Seen = ServiceColumns & { readonly assessmentId: string; readonly region: Region };

function seenIn(row: Seen): SeenIn {
  return { assessmentId: row.assessmentId, service: serviceOf(row), region: row.region };
}

async function challengesOf({ db }: Store, caseId: string): Promise<ChallengeView[]> {
  const [{ rows }, { rows: seen }] = await Promise.all([
    sql<Omit<ChallengeView, 'seenIn'>>`
      select challenge.id, challenge.version, challenge.title, challenge.text, challenge.proposal, person.name as by
      from challenge join person on person.id = coalesce(challenge.changed_by, challenge.created_by)
      where challenge.case_id = ${caseId} and challenge.dropped_at is null
      order by challenge.created_at, challenge.id`.execute(db),
    sql<Seen & { readonly challengeId: string }>`
      select named.challenge_id as "challengeId", assessment.id as "assessmentId", assessment.region,
        ${serviceColumns}
      from challenge join challenge_reference named on named.challenge_id = challenge.id
      join assessment on assessment.id = named.assessment_id
      join report on report.id = assessment.report_id
      join service on service.id = report.service_id
      where challenge.case_id = ${caseId} and challenge.dropped_at is null
      order by service.name_nb collate "nb-x-icu"`.execute(db),
  ]);
  return rows.map((row) => ({
    ...row,
    seenIn: seen.filter(({ challengeId }) => challengeId === row.id).map(seenIn),
  }));
}

type SignalRow = Seen & Pick<Signal, 'text' | 'isInterregional' | 'isTaken'>;

async function signalsOf({ db }: Store, personId: string, caseId: string): Promise<Signal[]> {
  const { rows } = await sql<SignalRow>`
    select assessment.id as "assessmentId", assessment.region, ${serviceColumns},
      coalesce(said.text, '') as text, assessment.follow_up = 'interregional' as "isInterregional",
      exists (select from challenge_reference named join challenge on challenge.id = named.challenge_id
        where named.assessment_id = assessment.id and challenge.dropped_at is null) as "isTaken"
    from national_case
    join report on report.cycle_id = national_case.cycle_id
    join assessment on assessment.report_id = report.id and assessment.state in ('completed', 'sent')
    join service on service.id = report.service_id
    left join lateral (
      select section.content ->> ${sharedQuestion} as text from report_section section
      where section.part_id = assessment.part_id and section.content ->> ${sharedQuestion} <> '' limit 1) said on true
    where national_case.id = ${caseId} and (said.text is not null or assessment.follow_up = 'interregional')
      and not has_part_in(${personId}, assessment.report_id)
    order by "isTaken", service.name_nb collate "nb-x-icu", assessment.id
    limit ${mostSignals}`.execute(db);
  return rows.map((row) => {
    const { text, isInterregional, isTaken } = row;
    return { ...seenIn(row), text, isInterregional, isTaken };
  });
}

/** How many reports of the year fulfil each criterion; what does not apply is not counted. */
async function verdictsOf(store: Store, year: number): Promise<VerdictCount[]> {
  const [titles, { rows }] = await Promise.all([
    criteriaOfYear(store, year),
    sql<Omit<VerdictCount, 'title'>>`
      select answer.key,
        (count(*) filter (where answer.value = 'fulfilled'))::integer as fulfilled,
        (count(*) filter (where answer.value = 'partly'))::integer as partly,
        (count(*) filter (where answer.value = 'not-fulfilled'))::integer as "notFulfilled"
      from assessment
      join report on report.id = assessment.report_id
      join report_cycle cycle on cycle.id = report.cycle_id and cycle.year = ${year}
      join report_section section on section.part_id = assessment.part_id
      cross join lateral jsonb_each_text(section.content) as answer (key, value)
      where assessment.state in ('completed', 'sent') and answer.value in ('fulfilled', 'partly', 'not-fulfilled')
      group by answer.key`.execute(store.db),
  ]);
  return [...titles].flatMap(([key, title]) => {
    const counted = rows.find((row) => row.key === key);
    return counted ? [{ ...counted, title }] : [];
  });
}

/** The criteria of the year's templates, in their order. */
async function criteriaOfYear({ db }: Store, year: number): Promise<Map<string, Words>> {
  const rows = await db
    .selectFrom('report_template')
    .select('content')
    .where('service_type', 'in', assessmentTypes)
    .where('year', '=', year)
    .orderBy('service_type', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const sections = rows.flatMap(({ content }) => (content as unknown as ReportTemplate).sections);
  const judged = sections.flatMap((section) => criteriaOf(fieldsOf(section), {}).judged);
  const titles = new Map<string, Words>();
  for (const { key, title } of judged) if (!titles.has(key)) titles.set(key, title);
  return titles;
}

async function followUpsOf({ db }: Store, year: number): Promise<{ open: number; done: number }> {
  const { rows } = await sql<{ open: number; done: number }>`
    select (count(*) filter (where follow_up.state in ('planned', 'open')))::integer as open,
      (count(*) filter (where follow_up.state in ('done', 'confirmed')))::integer as done
    from follow_up join assessment on assessment.id = follow_up.assessment_id
    join report on report.id = assessment.report_id
    join report_cycle cycle on cycle.id = report.cycle_id and cycle.year = ${year}`.execute(db);
  return rows[0] ?? { open: 0, done: 0 };
}
