import { advanceQuestion } from './advance-question.ts';
import type { CommandContext } from './command.ts';
import { type LoadedQuestion, lockQuestion } from './load-question.ts';
import type { Tx } from './store.ts';

/** Those that were merged with a question and hang on its answer. */
async function mergedInto(tx: Tx, questionId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('question')
    .select('id')
    .where('merged_into', '=', questionId)
    .where('step', '=', 'merged')
    .orderBy('ordinal')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether somebody else has to do with it by now, or others hang on it: its asker leaves it as it is. */
export async function isTakenUp(tx: Tx, question: LoadedQuestion): Promise<boolean> {
  return question.isTakenUp || question.isPublished || (await mergedInto(tx, question.id)).length > 0;
}

/** What was merged with a question that will not be answered waits by itself again. */
export async function putBackMerged(tx: Tx, context: CommandContext, main: LoadedQuestion): Promise<void> {
  for (const id of await mergedInto(tx, main.id)) {
    const question = await lockQuestion(tx, id);
    if (question?.step !== 'merged') continue;
    await advanceQuestion(tx, context, question, 'hide-question', {
      change: { step: 'waiting', merged_into: null },
      codes: { mergedWith: main.id },
    });
  }
}
