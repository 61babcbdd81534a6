import { appointingRegion, refuseComment } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';

export type DeclineNomination = NominationInput & { readonly reason: string };

/** R20: the region does not appoint the candidate, and says why. */
export async function declineNomination(context: CommandContext, input: DeclineNomination): Promise<Outcome> {
  return await runNominationCommand(
    context,
    'decline-nomination',
    input,
    async (_tx, { nomination }) =>
      refuseComment(input.reason, true) ?? {
        move: { step: 'declined-by-region' },
        codes: { region: appointingRegion(nomination) },
        remark: { text: input.reason, visibleTo: 'participants' },
      },
  );
}
