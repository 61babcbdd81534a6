import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { sharedQuestion } from '../../domain/assessment.ts';
import { refuse } from '../../domain/refusal.ts';
import { runAssessmentPress } from '../assessment-press.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { tellOfFeedback } from '../feedback-press.ts';
import { giveFollowUp } from '../follow-up.ts';
import { addresseesOf, type SentChapter } from '../load-feedback.ts';
import { type LoadedFollowUp, lockFollowUpsOf } from '../load-follow-up.ts';
import type { Tx } from '../store.ts';

export type SendFeedback = {
  readonly assessmentId: string;
  /** The version that was looked at. */
  readonly version: number;
};

/**
 * The service and its group are told of the assessment (R41), as it stands now: a card, and a page with documents.
 * What they are to follow up is theirs from here on. Where something has to be followed up, it says what.
 */
export async function sendFeedback(context: CommandContext, input: SendFeedback): Promise<Outcome> {
  return await runAssessmentPress(context, 'send-feedback', input.assessmentId, async (tx, assessment) => {
    if (assessment.version !== input.version) return refuse('assessment-moved-on');
    const { id: assessmentId, service, personId } = assessment;
    // Held, so that what is dropped meanwhile is not given to anybody.
    const followUps = await lockFollowUpsOf(tx, assessmentId, context.actor);
    if (assessment.followUp !== 'none' && !followUps.some(isToDo)) return refuse('follow-up-missing');
    const id = randomUUID();
    await tx
      .insertInto('feedback')
      .values({
        id,
        assessment_id: assessmentId,
        number: sql<number>`(select count(*) + 1 from feedback where assessment_id = ${assessmentId})`,
        content: JSON.stringify(await chaptersOf(tx, assessment.partId)),
        sent_by: personId,
      })
      .execute();
    await tx.updateTable('assessment').set({ state: 'sent' }).where('id', '=', assessmentId).execute();
    await closeDuties(tx, assessmentId, personId);
    const people = (await addresseesOf(tx, service.id)).map((one) => one.personId);
    await tellOfFeedback(tx, context, { id, version: 1 }, people, 'feedback-sent');
    await tx
      .updateTable('follow_up')
      .set({ told_at: sql`business_now()` })
      .where('assessment_id', '=', assessmentId)
      .where('state', '<>', 'dropped')
      .where('told_at', 'is', null)
      .execute();
    for (const planned of followUps.filter(({ state }) => state === 'planned')) {
      await tx.updateTable('follow_up').set({ state: 'open' }).where('id', '=', planned.id).execute();
      await giveFollowUp(tx, context, { ...planned, serviceId: service.id });
    }
    return { codes: { feedbackId: id }, ids: { feedbackId: id } };
  });
}

/** New to the service, or not at its end: what was confirmed in an earlier round is no answer to what is found now. */
function isToDo({ isTold, state }: LoadedFollowUp): boolean {
  return !isTold || state !== 'confirmed';
}

async function chaptersOf(tx: Tx, partId: string): Promise<SentChapter[]> {
  const { rows } = await sql<SentChapter>`
    select id, key, ordinal, content - ${sharedQuestion}::text as content from report_section
    where part_id = ${partId} order by ordinal`.execute(tx);
  return rows;
}
