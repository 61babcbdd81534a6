import type { CommandContext, Outcome } from '../command.ts';
import { ownerForAsker } from '../question.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/** Sends a question on to the contacts of the asker's region, who owe an answer from then on (R59, R60). */
export async function routeQuestion(context: CommandContext, input: QuestionInput): Promise<Outcome> {
  return await runQuestionCommand(context, 'route-question', input, async (tx, question) => {
    const owner = await ownerForAsker(tx, question.askedBy);
    return {
      change: { step: 'routed' },
      owner,
      tellAsker: 'question-routed',
      codes: { region: owner.kind === 'regional-contact' ? owner.region : null },
    };
  });
}
