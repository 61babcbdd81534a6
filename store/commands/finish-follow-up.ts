import { sql } from 'kysely';
import { refuseWords } from '../../domain/feedback.ts';
import { longestFollowUp } from '../../domain/follow-up.ts';
import { assessorsOrStandIns } from '../assessment-messages.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { dueWithin, openDuty } from '../duty.ts';
import { changeFollowUp, regionToConfirm, tellOfFollowUp } from '../follow-up.ts';
import { runFollowUpPress } from '../follow-up-press.ts';

export type FinishFollowUp = { readonly followUpId: string; readonly note: string };

const daysToConfirm = 14;

/** The owner says that it is done, and what was done: somebody else owes to confirm it (P25). */
export async function finishFollowUp(context: CommandContext, input: FinishFollowUp): Promise<Outcome> {
  return await runFollowUpPress(context, 'finish-follow-up', input.followUpId, async (tx, followUp) => {
    const refusal = refuseWords(input.note, longestFollowUp);
    if (refusal) return refusal;
    await changeFollowUp(tx, context, followUp.id, {
      state: 'done',
      note: input.note.trim(),
      done_by: followUp.personId,
      done_at: sql`business_now()`,
    });
    const region = await regionToConfirm(tx, followUp, followUp.personId);
    await openDuty(tx, {
      kind: 'confirm-follow-up',
      subjectType: 'follow-up',
      subjectId: followUp.id,
      serviceId: followUp.service.id,
      owner: { kind: 'assessor', region },
      dueAt: await dueWithin(tx, daysToConfirm),
    });
    const judges = await assessorsOrStandIns(tx, { ...followUp, region }, followUp.personId);
    await tellOfFollowUp(tx, context, followUp.id, judges, 'follow-up-done');
    return {};
  });
}
