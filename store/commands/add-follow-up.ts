import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { refuseWords } from '../../domain/feedback.ts';
import {
  type FollowUpOwner,
  longestFollowUp,
  refuseFollowUpDay,
  waitsForFeedback,
} from '../../domain/follow-up.ts';
import { runAssessmentPress } from '../assessment-press.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { giveFollowUp } from '../follow-up.ts';
import { businessTime } from '../queries/business-time.ts';

export type AddFollowUp = {
  readonly assessmentId: string;
  readonly text: string;
  readonly owner: FollowUpOwner;
  /** The day by which it is done, as `2027-09-01`. */
  readonly dueOn: string;
};

/**
 * Whoever assesses, or the coordinator, says what has to be followed up, by whom and until when (R41). The service and
 * its group hear of it with the feedback; everybody else at once.
 */
export async function addFollowUp(context: CommandContext, input: AddFollowUp): Promise<Outcome> {
  const { assessmentId, owner, dueOn } = input;
  return await runAssessmentPress(context, 'add-follow-up', assessmentId, async (tx, assessment) => {
    const today = onTheWall(await businessTime({ db: tx })).day;
    const refusal = refuseWords(input.text, longestFollowUp) ?? refuseFollowUpDay(dueOn, today);
    if (refusal) return refusal;
    const id = randomUUID();
    const isTold = assessment.state === 'sent';
    const isPlanned = waitsForFeedback(owner) && !isTold;
    const { region, service, personId, reportId } = assessment;
    await tx
      .insertInto('follow_up')
      .values({
        id,
        assessment_id: assessmentId,
        service_id: service.id,
        region,
        text: input.text.trim(),
        owner,
        due_on: dueOn,
        state: isPlanned ? 'planned' : 'open',
        created_by: personId,
        told_at: isTold ? sql`business_now()` : null,
      })
      .execute();
    const given = { id, reportId, owner, region, serviceId: service.id, dueOn };
    if (!isPlanned) await giveFollowUp(tx, context, given);
    return { codes: { followUpId: id, owner }, ids: { followUpId: id } };
  });
}
