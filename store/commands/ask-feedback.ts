import { randomUUID } from 'node:crypto';
import { longestQuestion, refuseWords } from '../../domain/feedback.ts';
import { assessorsOrStandIns } from '../assessment-messages.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { dueWithin, openDuty } from '../duty.ts';
import { runFeedbackPress, tellOfFeedback } from '../feedback-press.ts';

export type AskFeedback = { readonly feedbackId: string; readonly text: string };

const daysToAnswer = 7;

/**
 * Somebody of the service or its group asks back: the region's contacts who assess owe an answer, or the coordinators
 * where all of them have a part in it by now (P24).
 */
export async function askFeedback(context: CommandContext, input: AskFeedback): Promise<Outcome> {
  return await runFeedbackPress(context, 'ask-feedback', input.feedbackId, async (tx, feedback) => {
    const refusal = refuseWords(input.text, longestQuestion);
    if (refusal) return refusal;
    const id = randomUUID();
    await tx
      .insertInto('feedback_question')
      .values({ id, feedback_id: feedback.id, asked_by: feedback.personId, text: input.text.trim() })
      .execute();
    const { region, service } = feedback.assessment;
    await openDuty(tx, {
      kind: 'answer-feedback',
      subjectType: 'feedback-question',
      subjectId: id,
      serviceId: service.id,
      owner: { kind: 'assessor', region },
      dueAt: await dueWithin(tx, daysToAnswer),
    });
    const people = await assessorsOrStandIns(tx, feedback.assessment);
    await tellOfFeedback(tx, context, feedback, people, 'feedback-asked');
    return { codes: { questionId: id }, ids: { questionId: id } };
  });
}
