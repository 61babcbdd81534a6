import { refuseComment } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type NominationInput, runNominationCommand } from '../nomination-command.ts';

export type AnswerCandidate = NominationInput & { readonly comment: string };

/** The service answers the candidate's question, and the candidate is asked again with question and answer in sight. */
export async function answerCandidate(context: CommandContext, input: AnswerCandidate): Promise<Outcome> {
  return await runNominationCommand(
    context,
    'answer-candidate',
    input,
    async () =>
      refuseComment(input.comment, true) ?? {
        move: { step: 'consent' },
        remark: { text: input.comment, visibleTo: 'candidate' },
      },
  );
}
