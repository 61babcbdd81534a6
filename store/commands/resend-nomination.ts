import { type Amendment, afterResend, refuseComment, refuseEffort } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';
import { refuseStanding } from '../standing-proposal.ts';

export type ResendNomination = NominationInput & Amendment & { readonly comment: string };

/**
 * The service leader mends a returned nomination and sends it again: to whoever returned it, or to the candidate
 * when the effort that was agreed to changed. The group may have changed meanwhile, so the rules are asked anew.
 */
export async function resendNomination(context: CommandContext, input: ResendNomination): Promise<Outcome> {
  return await runNominationCommand(context, 'resend-nomination', input, async (tx, { nomination }) => {
    const refusal =
      refuseEffort(input.effortPercent) ??
      refuseComment(input.comment, false) ??
      (await refuseStanding(tx, nomination));
    if (refusal) return refusal;
    return {
      move: afterResend(nomination, input),
      competence: input.competence.trim(),
      effortPercent: input.effortPercent,
      remark: { text: input.comment, visibleTo: 'participants' },
    };
  });
}
