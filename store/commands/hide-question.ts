import { longestHideReason } from '../../domain/question.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { putBackMerged } from '../merged-questions.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/** Keeps a question from the others, with the reason, which its asker is told. It can be shown again. */
export async function hideQuestion(
  context: CommandContext,
  input: QuestionInput & { readonly reason: string },
): Promise<Outcome> {
  return await runQuestionCommand(context, 'hide-question', input, async (tx, question) => {
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-missing');
    if (reason.length > longestHideReason) return refuse('comment-too-long', { most: longestHideReason });
    await putBackMerged(tx, context, question);
    return { change: { step: 'hidden', reason, published_at: null }, tellAsker: 'question-hidden' };
  });
}
