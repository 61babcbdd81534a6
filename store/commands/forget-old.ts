import { type RawBuilder, sql } from 'kysely';
import { monthsKept, type Retained } from '../../domain/retention.ts';
import { isOverQuestion } from '../over-question.ts';
import type { Store } from '../store.ts';

/** How many rows of each kind were let go, or had their words taken away. */
export type Forgotten = Readonly<Record<Retained, number>>;

/**
 * Lets go of what people wrote when nobody needs it any more (`domain/retention.ts`). Decisions stay, with the codes of
 * their events. Each statement is a transaction of its own and can be repeated, however many instances are at it.
 */
export async function forgetOld(store: Store): Promise<Forgotten> {
  const forgotten: Record<Retained, number> = {
    revisions: 0,
    proposals: 0,
    questions: 0,
    messages: 0,
  };
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
  messages: [
    (before) => sql`
      delete from outgoing_message where state in ('sent', 'obsolete') and settled_at < ${before}`,
  ],
};
