import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { onWorkingDay } from '../../domain/calendar.ts';
import { longestQuestion, refuseWords } from '../../domain/feedback.ts';
import { assessorsOf } from '../assessment-messages.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { openDuty } from '../duty.ts';
import { runFeedbackPress, tellOfFeedback } from '../feedback-press.ts';
import type { Tx } from '../store.ts';

export type AskFeedback = { readonly feedbackId: string; readonly text: string };

/** Somebody of the service or its group asks back: the region's contacts who assessed owe an answer. */
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
      dueAt: await inAWeek(tx),
    });
    const contacts = (await assessorsOf(tx, feedback.assessment)).map(({ personId }) => personId);
    await tellOfFeedback(tx, context, feedback, contacts, 'feedback-asked');
    return { codes: { questionId: id }, ids: { questionId: id } };
  });
}

const daysToAnswer = 7;

async function inAWeek(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ due: Date }>`
    select business_now() + make_interval(days => ${daysToAnswer}::integer) as due`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('The database does not say what time it is');
  return onWorkingDay(row.due);
}
