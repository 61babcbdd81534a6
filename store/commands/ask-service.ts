import { refuseComment } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';

export type AskService = NominationInput & { readonly comment: string };

/** R17: the candidate wants to know more before answering; the service has the ball until it has answered. */
export async function askService(context: CommandContext, input: AskService): Promise<Outcome> {
  return await runNominationCommand(
    context,
    'ask-service',
    input,
    async () =>
      refuseComment(input.comment, true) ?? {
        move: { step: 'question' },
        remark: { text: input.comment, visibleTo: 'candidate' },
      },
  );
}
