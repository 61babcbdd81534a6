import { type RawBuilder, sql } from 'kysely';
import { monthsKept, type Retained, retainedKinds } from '../../domain/retention.ts';
import { isOverQuestion } from '../over-question.ts';
import type { Store } from '../store.ts';

/** How many rows of each kind were let go, or had their words taken away. */
export type Forgotten = Readonly<Record<Retained, number>>;

/**
 * Lets go of what people wrote when nobody needs it any more (`domain/retention.ts`). Decisions stay, with the codes of
 * their events. Each statement is a transaction of its own and can be repeated, however many instances are at it.
 */
export async function forgetOld(store: Store): Promise<Forgotten> {
  const forgotten = Object.fromEntries(retainedKinds.map((kind) => [kind, 0])) as Record<Retained, number>;
  for (const [kind, statements] of Object.entries(ways) as [Retained, Way[]][]) {
    const before = sql`business_now() - make_interval(months => ${monthsKept[kind]}::integer)`;
    for (const statement of statements) {
      const { numAffectedRows, rows } = await statement(before).execute(store.db);
      forgotten[kind] += Number(rows[0]?.count ?? numAffectedRows ?? 0);
    }
  }
  return forgotten;
}

type Way = (before: RawBuilder<unknown>) => RawBuilder<{ readonly count: string }>;

/** Ended without an appointment. */
const lapsed = (before: RawBuilder<unknown>) =>
  sql`nomination.closed_at < ${before} and nomination.step <> 'appointed'`;

/** Ended, or asked so long ago that nobody answers any more. */
const isOverCheckIn = (before: RawBuilder<unknown>) =>
  sql`coalesce(check_in.closed_at, check_in.asked_at) < ${before}`;

const ways: Readonly<Record<Retained, readonly Way[]>> = {
  revisions: [() => sql`select thin_revisions(${monthsKept.revisions}::integer) as count`],
  proposals: [
    (before) => sql`
      delete from remark using event, nomination
      where remark.event_id = event.id and event.subject_id = nomination.id and ${lapsed(before)}`,
    (before) => sql`
      update nomination set competence = '', suggested_by = null, effort_percent = null
      where ${lapsed(before)} and (competence <> '' or suggested_by is not null or effort_percent is not null)`,
    (before) => sql`
      update candidate_request set named_competence = '', named_suggested_by = null
      where closed_at < ${before} and (named_competence <> '' or named_suggested_by is not null)`,
  ],
  questions: [
    (before) => sql`
      delete from question_vote using question
      where question_vote.question_id = question.id and ${isOverQuestion(before)}`,
    (before) => sql`delete from question where ${isOverQuestion(before)}`,
  ],
  meetings: [
    (before) => sql`
      delete from group_meeting_guest guest using group_meeting meeting
      where meeting.id = guest.meeting_id and meeting.ends_at < ${before} and guest.was_there is not true`,
    (before) => sql`
      update group_meeting_guest guest set answer = null, answered_at = null from group_meeting meeting
      where meeting.id = guest.meeting_id and meeting.ends_at < ${before} and guest.answer is not null`,
  ],
  problems: [
    (before) => sql`
      update problem_entry set text = '' from problem
      where problem.id = problem_entry.problem_id and problem.closed_at < ${before} and problem_entry.text <> ''`,
    (before) => sql`update problem set text = '' where closed_at < ${before} and text <> ''`,
  ],
  checkIns: [
    (before) => sql`
      delete from check_in_answer using check_in
      where check_in.id = check_in_answer.check_in_id and ${isOverCheckIn(before)}`,
    (before) => sql`delete from check_in where ${isOverCheckIn(before)}`,
  ],
  spreads: [(before) => sql`delete from spread where spread_on < ${before}`],
  surveys: [
    // Under another id, so that nothing that was sent to somebody, or owed, leads to the answer.
    (before) => sql`
      update survey_recipient set id = gen_random_uuid(), person_id = null, comment = null from survey
      where survey.id = survey_recipient.survey_id and survey_recipient.person_id is not null
        and coalesce(survey.closed_at, survey.due_on) < ${before}`,
  ],
  steps: [
    (before) => sql`
      update process_step set content = '{}', written_by = null, written_at = null from service_process process
      where process.id = process_step.process_id and process.ended_at < ${before}
        and process_step.state <> 'done' and process_step.content <> '{}'`,
  ],
  messages: [
    (before) => sql`
      delete from outgoing_message where state <> 'waiting' and coalesce(settled_at, created_at) < ${before}`,
    // Whoever presses an old card is still answered; it is only drawn anew for nobody else any more.
    (before) => sql`delete from sent_card where greatest(placed_at, sent_at) < ${before}`,
  ],
};
