import { sql } from 'kysely';
import { refuseWords } from '../../domain/feedback.ts';
import { longestFollowUp } from '../../domain/follow-up.ts';
import { assessorsOf } from '../assessment-messages.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeFollowUp, tellOfFollowUp } from '../follow-up.ts';
import { runFollowUpPress } from '../follow-up-press.ts';

export type FinishFollowUp = { readonly followUpId: string; readonly note: string };

/** The owner says that it is done, and what was done; the region can confirm it. */
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
    const contacts = (await assessorsOf(tx, followUp)).map(({ personId }) => personId);
    await tellOfFollowUp(tx, context, followUp.id, contacts, 'follow-up-done');
    return {};
  });
}
