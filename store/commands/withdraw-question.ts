import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { isTakenUp } from '../merged-questions.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/** The asker takes it back, until somebody has taken it up. */
export async function withdrawQuestion(context: CommandContext, input: QuestionInput): Promise<Outcome> {
  return await runQuestionCommand(context, 'withdraw-question', input, async (tx, question) => {
    if (await isTakenUp(tx, question)) return refuse('question-moved-on');
    return { change: { step: 'withdrawn' } };
  });
}
