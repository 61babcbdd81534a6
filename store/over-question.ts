import { type RawBuilder, sql } from 'kysely';

/** Answered or laid aside, asked before then, shown to nobody but the asker, and nothing was merged into it. */
export function isOverQuestion(before: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`question.asked_at < ${before} and question.published_at is null
    and (question.answered_at is not null or question.step in ('withdrawn', 'hidden', 'merged'))
    and not exists (select from question other where other.merged_into = question.id)
    and not exists (select from faq_answer where faq_answer.question_id = question.id)
    and not exists (select from duty where duty.subject_id = question.id and duty.done_at is null)`;
}
