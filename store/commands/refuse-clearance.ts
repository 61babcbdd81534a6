import { refuseComment } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';

export type RefuseClearance = NominationInput & { readonly reason: string };

/** R18: the line leader cannot spare the candidate; the nomination ends, and the proposer hears why. */
export async function refuseClearance(context: CommandContext, input: RefuseClearance): Promise<Outcome> {
  return await runNominationCommand(
    context,
    'refuse-clearance',
    input,
    async () =>
      refuseComment(input.reason, false) ?? {
        move: { step: 'not-cleared' },
        remark: { text: input.reason, visibleTo: 'proposer' },
      },
  );
}
