import { sql } from 'kysely';
import { longestQuestion, refuseWords } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { runFeedbackPress, tellOfFeedback } from '../feedback-press.ts';

export type AnswerFeedback = {
  readonly feedbackId: string;
  readonly questionId: string;
  readonly text: string;
};

/** A contact answers what the service or its group asked back; the first answer stands. */
export async function answerFeedback(context: CommandContext, input: AnswerFeedback): Promise<Outcome> {
  return await runFeedbackPress(context, 'answer-feedback', input.feedbackId, async (tx, feedback) => {
    const refusal = refuseWords(input.text, longestQuestion);
    if (refusal || !isId(input.questionId)) return refusal ?? refuse('unknown-or-forbidden');
    const question = await tx
      .selectFrom('feedback_question')
      .select(['id', 'asked_by', 'answered_at'])
      .where('id', '=', input.questionId)
      .where('feedback_id', '=', feedback.id)
      .forUpdate()
      .executeTakeFirst();
    if (!question) return refuse('unknown-or-forbidden');
    if (question.answered_at !== null) return refuse('already-answered');
    await tx
      .updateTable('feedback_question')
      .set({
        answer: input.text.trim(),
        answered_by: feedback.personId,
        answered_at: sql`business_now()`,
      })
      .where('id', '=', question.id)
      .execute();
    await closeDuties(tx, question.id, feedback.personId);
    await tellOfFeedback(tx, context, feedback, [question.asked_by], 'feedback-answered');
    return { codes: { questionId: question.id } };
  });
}
