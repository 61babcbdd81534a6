import { refuseWords } from '../../domain/feedback.ts';
import { longestFollowUp } from '../../domain/follow-up.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeFollowUp, oweFollowUp, ownersOf, tellOfFollowUp } from '../follow-up.ts';
import { runFollowUpPress } from '../follow-up-press.ts';

export type ReturnFollowUp = { readonly followUpId: string; readonly note: string };

/** Not done yet, says the region, and why: it is owed again, and the owner is told. */
export async function returnFollowUp(context: CommandContext, input: ReturnFollowUp): Promise<Outcome> {
  return await runFollowUpPress(context, 'return-follow-up', input.followUpId, async (tx, followUp) => {
    const refusal = refuseWords(input.note, longestFollowUp);
    if (refusal) return refusal;
    await changeFollowUp(tx, context, followUp.id, {
      state: 'open',
      note: input.note.trim(),
      done_by: null,
      done_at: null,
    });
    const owned = { ...followUp, serviceId: followUp.service.id };
    await oweFollowUp(tx, owned);
    await tellOfFollowUp(tx, context, followUp.id, await ownersOf(tx, owned), 'follow-up-returned');
    return { remark: input.note };
  });
}
