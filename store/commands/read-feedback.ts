import type { CommandContext, Outcome } from '../command.ts';
import { runFeedbackPress } from '../feedback-press.ts';

/** Whoever it went to has opened it: the first time counts, and the sender sees who has and when. */
export async function readFeedback(
  context: CommandContext,
  input: { readonly feedbackId: string },
): Promise<Outcome> {
  return await runFeedbackPress(context, 'read-feedback', input.feedbackId, async (tx, feedback) => {
    await tx
      .insertInto('feedback_reading')
      .values({ feedback_id: feedback.id, person_id: feedback.personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return {};
  });
}
