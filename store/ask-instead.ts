import { isOpenQuestion } from '../domain/question.ts';
import { isHeld } from '../domain/section-lock.ts';
import { advanceQuestion } from './advance-question.ts';
import type { CommandContext } from './command.ts';
import type { AskQuestion } from './commands/ask-question.ts';
import { type LoadedQuestion, lockQuestion } from './load-question.ts';
import { isTakenUp } from './merged-questions.ts';
import type { Tx } from './store.ts';

/**
 * Sent before, without its asker hearing that it arrived, and written otherwise since: it is one question, which says
 * what its asker wrote last. Gives its id; null when it has to be asked anew, because somebody has taken it up as it was,
 * or because it is for others than before and the earlier one is taken back.
 */
export async function askInstead(
  tx: Tx,
  context: CommandContext,
  questionId: string,
  input: AskQuestion,
): Promise<string | null> {
  const question = await lockQuestion(tx, questionId);
  if (!question || question.gatheringId !== input.gatheringId) return null;
  const text = input.text.trim();
  const isSame = text === question.text && input.scope === question.scope;
  // Taken up in the very words that it is sent in now: it is the one that is meant.
  if (!(await isFree(tx, question))) return isSame ? question.id : null;
  if (question.scope !== input.scope) {
    await advanceQuestion(tx, context, question, 'withdraw-question', { change: { step: 'withdrawn' } });
    return null;
  }
  const change = { text, shows_name: input.showsName, item_id: input.itemId };
  await advanceQuestion(tx, context, question, 'edit-question', { change });
  return question.id;
}

async function isFree(tx: Tx, question: LoadedQuestion): Promise<boolean> {
  const { lock, now, step } = question;
  return isOpenQuestion(step) && !isHeld(lock, now) && !(await isTakenUp(tx, question));
}
