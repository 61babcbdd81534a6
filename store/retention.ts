import { type RawBuilder, sql } from 'kysely';
import {
  type MonthsKept,
  monthsFrom,
  type Retained,
  retainedKinds,
  usualMonths,
} from '../domain/retention.ts';
import { isOverQuestion } from './over-question.ts';
import type { Database, Tx } from './store.ts';

/** The job that lets go, in the schedule and in its table of ticks. */
export const retentionJob = 'forget-old';
export const monthsSetting = 'months-kept';

/** What was chosen; what is usual where nothing was, or what stands there is of no use. */
export async function monthsKept(db: Database | Tx): Promise<MonthsKept> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', monthsSetting)
    .executeTakeFirst();
  return monthsFrom(row?.value) ?? usualMonths;
}

type Before = RawBuilder<unknown>;

/** Rows that go, or whose words do, when they are older than a moment. */
type Way = {
  readonly table: RawBuilder<unknown>;
  /** What else it takes to tell which they are. */
  readonly beside?: RawBuilder<unknown>;
  readonly where: (before: Before) => RawBuilder<unknown>;
  /** What becomes of them; they go when it is left out. */
  readonly emptied?: RawBuilder<unknown>;
  /** The owner's function that takes what the program cannot. */
  readonly taker?: (months: number) => RawBuilder<{ readonly count: string }>;
};

/** Ended without an appointment. */
const lapsed = (before: Before) => sql`nomination.closed_at < ${before} and nomination.step <> 'appointed'`;

/** Ended, or asked so long ago that nobody answers any more. */
const isOverCheckIn = (before: Before) => sql`coalesce(check_in.closed_at, check_in.asked_at) < ${before}`;

const ways: Readonly<Record<Retained, readonly Way[]>> = {
  revisions: [
    {
      taker: (months) => sql`select thin_revisions(${months}::integer) as count`,
      table: sql`section_revision old`,
      beside: sql`report_section section, report`,
      // As the owner's function has it.
      where: (before) => sql`section.id = old.section_id and report.id = section.report_id
        and report.state = 'submitted' and report.submitted_at < ${before} and old.revision <> section.revision
        and exists (
          select from section_revision later
          where later.section_id = old.section_id and later.fence = old.fence and later.revision > old.revision)`,
    },
  ],
  proposals: [
    {
      table: sql`remark`,
      beside: sql`event, nomination`,
      where: (before) =>
        sql`remark.event_id = event.id and event.subject_id = nomination.id and ${lapsed(before)}`,
    },
    {
      table: sql`nomination`,
      emptied: sql`competence = '', suggested_by = null, effort_percent = null`,
      where: (before) => sql`
        ${lapsed(before)} and (competence <> '' or suggested_by is not null or effort_percent is not null)`,
    },
    {
      table: sql`candidate_request`,
      emptied: sql`named_competence = '', named_suggested_by = null`,
      where: (before) =>
        sql`closed_at < ${before} and (named_competence <> '' or named_suggested_by is not null)`,
    },
  ],
  questions: [
    {
      table: sql`question_vote`,
      beside: sql`question`,
      where: (before) => sql`question_vote.question_id = question.id and ${isOverQuestion(before)}`,
    },
    { table: sql`question`, where: isOverQuestion },
  ],
  meetings: [
    {
      table: sql`group_meeting_guest guest`,
      beside: sql`group_meeting meeting`,
      where: (before) => sql`
        meeting.id = guest.meeting_id and meeting.ends_at < ${before} and guest.was_there is not true`,
    },
    {
      table: sql`group_meeting_guest guest`,
      beside: sql`group_meeting meeting`,
      emptied: sql`answer = null, answered_at = null`,
      where: (before) => sql`meeting.id = guest.meeting_id and meeting.ends_at < ${before}
        and guest.was_there is true and guest.answer is not null`,
    },
  ],
  problems: [
    {
      table: sql`problem_entry`,
      beside: sql`problem`,
      emptied: sql`text = ''`,
      where: (before) => sql`
        problem.id = problem_entry.problem_id and problem.closed_at < ${before} and problem_entry.text <> ''`,
    },
    {
      table: sql`problem`,
      emptied: sql`text = ''`,
      where: (before) => sql`closed_at < ${before} and text <> ''`,
    },
  ],
  checkIns: [
    {
      table: sql`check_in_answer`,
      beside: sql`check_in`,
      where: (before) => sql`check_in.id = check_in_answer.check_in_id and ${isOverCheckIn(before)}`,
    },
    { table: sql`check_in`, where: isOverCheckIn },
  ],
  spreads: [{ table: sql`spread`, where: (before) => sql`spread_on < ${before}` }],
  surveys: [
    {
      table: sql`survey_recipient`,
      beside: sql`survey`,
      // Under another id, so that nothing that was sent to somebody, or owed, leads to the answer.
      emptied: sql`id = gen_random_uuid(), person_id = null, comment = null`,
      where: (before) => sql`survey.id = survey_recipient.survey_id and survey_recipient.person_id is not null
        and coalesce(survey.closed_at, survey.due_on) < ${before}`,
    },
  ],
  steps: [
    {
      table: sql`process_step`,
      beside: sql`service_process process`,
      emptied: sql`content = '{}', written_by = null, written_at = null`,
      where: (before) => sql`process.id = process_step.process_id and process.ended_at < ${before}
        and process_step.state <> 'done' and process_step.content <> '{}'`,
    },
  ],
  messages: [
    {
      table: sql`outgoing_message`,
      where: (before) => sql`state <> 'waiting' and coalesce(settled_at, created_at) < ${before}`,
    },
    // Whoever presses an old card is still answered; it is only drawn anew for nobody else any more.
    { table: sql`sent_card`, where: (before) => sql`greatest(placed_at, sent_at) < ${before}` },
  ],
};

/** Lets one kind go, in an order that leaves no reference behind, and says how many rows it was. */
export async function letGo(db: Database, kind: Retained, months: number): Promise<number> {
  let gone = 0;
  for (const way of ways[kind]) {
    const { numAffectedRows, rows } = await taking(way, months).execute(db);
    gone += Number(rows[0]?.count ?? numAffectedRows ?? 0);
  }
  return gone;
}

/** How many rows it would be now. */
export async function countGoing(db: Database, kind: Retained, months: number): Promise<number> {
  let going = 0;
  for (const { table, beside, where } of ways[kind]) {
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from ${table}${beside ? sql`, ${beside}` : sql``}
      where ${where(monthsAgo(months))}`.execute(db);
    going += Number(rows[0]?.count ?? 0);
  }
  return going;
}

/** Every kind, one after the other: it is asked for seldom, and is in nobody's way. */
export async function countAll(db: Database, months: MonthsKept): Promise<Record<Retained, number>> {
  const counts: [Retained, number][] = [];
  for (const kind of retainedKinds) counts.push([kind, await countGoing(db, kind, months[kind])]);
  return Object.fromEntries(counts) as Record<Retained, number>;
}

function taking(
  { table, beside, where, emptied, taker }: Way,
  months: number,
): RawBuilder<{ count: string }> {
  if (taker) return taker(months);
  const which = where(monthsAgo(months));
  if (emptied) {
    return sql`update ${table} set ${emptied} ${beside ? sql`from ${beside}` : sql``} where ${which}`;
  }
  return sql`delete from ${table} ${beside ? sql`using ${beside}` : sql``} where ${which}`;
}

function monthsAgo(months: number): Before {
  return sql`business_now() - make_interval(months => ${months}::integer)`;
}
