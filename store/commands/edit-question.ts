import { refuseQuestionText } from '../../domain/question.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { isTakenUp } from '../merged-questions.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/** The asker says it in other words, until somebody has taken it up. */
export async function editQuestion(
  context: CommandContext,
  input: QuestionInput & { readonly text: string; readonly showsName: boolean },
): Promise<Outcome> {
  return await runQuestionCommand(context, 'edit-question', input, async (tx, question) => {
    if (await isTakenUp(tx, question)) return refuse('question-moved-on');
    const refusal = refuseQuestionText(input.text);
    if (refusal) return refusal;
    return { change: { text: input.text.trim(), shows_name: input.showsName } };
  });
}
