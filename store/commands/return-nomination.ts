import { refuseComment, regionAtWork } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';

export type ReturnNomination = NominationInput & { readonly comment: string };

/** R19, R20: the contact who has the proposal sends it back to the service with what is to be mended. */
export async function returnNomination(context: CommandContext, input: ReturnNomination): Promise<Outcome> {
  return await runNominationCommand(
    context,
    'return-nomination',
    input,
    async (_tx, { nomination }) =>
      refuseComment(input.comment, true) ?? {
        move: {
          step: 'returned',
          returnedFrom: nomination.step === 'forward' ? 'forward' : 'appointment',
        },
        codes: { region: regionAtWork(nomination) },
        remark: { text: input.comment, visibleTo: 'participants' },
      },
  );
}
