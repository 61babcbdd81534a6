import { refuseComment } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';

export type DeclineInvitation = NominationInput & { readonly reason: string };

/** R17: the candidate says no. A reason is optional, and seen by the proposer only. */
export async function declineInvitation(context: CommandContext, input: DeclineInvitation): Promise<Outcome> {
  return await runNominationCommand(
    context,
    'decline-invitation',
    input,
    async () =>
      refuseComment(input.reason, false) ?? {
        move: { step: 'declined-by-candidate' },
        remark: { text: input.reason, visibleTo: 'proposer' },
      },
  );
}
