import { refuse } from '../../domain/refusal.ts';
import { movedWith, ownerOfWaiting, tellMerged } from '../advance-question.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type LoadedQuestion, lockQuestion } from '../load-question.ts';
import { isSameOwner } from '../question.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';
import type { Tx } from '../store.ts';

/**
 * Two questions that ask the same become one; whoever asked the other is told, and gets its answer, and so is everybody
 * whose question had been merged with that before.
 */
export async function mergeQuestion(
  context: CommandContext,
  input: QuestionInput & { readonly intoId: string },
): Promise<Outcome> {
  return await runQuestionCommand(context, 'merge-question', input, async (tx, question) => {
    if (input.intoId === question.id) return refuse('merged-with-itself');
    const main = await lockQuestion(tx, input.intoId);
    const isThere = main && main.gatheringId === question.gatheringId;
    if (!isThere) return refuse('unknown-or-forbidden');
    if (!['waiting', 'routed', 'answered'].includes(main.step)) return refuse('question-moved-on');
    if (!(await mayShareAnswer(tx, question, main))) return refuse('merged-with-own-service');
    const tellAsker = main.step === 'answered' ? 'question-answered' : 'question-merged';
    // What was merged with it goes along, so that nothing hangs on a question that is gone.
    await tellMerged(tx, context, await movedWith(tx, question.id, main.id), tellAsker);
    // Whoever voted for it votes for what it has become, once.
    await tx
      .insertInto('question_vote')
      .columns(['question_id', 'person_id'])
      .expression((eb) =>
        eb
          .selectFrom('question_vote')
          .select((select) => [select.val(main.id).as('question_id'), 'person_id'])
          .where('question_id', '=', question.id),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return {
      change: { step: 'merged', merged_into: main.id, published_at: null },
      tellAsker,
      codes: { into: main.id },
    };
  });
}

/**
 * The answer to a question about the own service is between its asker and whoever owes it, and is no others' to read: but
 * of somebody with a question about the own service too, which the same would answer, while both wait for the moderators.
 */
async function mayShareAnswer(tx: Tx, question: LoadedQuestion, main: LoadedQuestion): Promise<boolean> {
  if (main.scope === 'everybody' || main.isPublished) return true;
  if (question.scope === 'everybody' || question.isPublished || main.step !== 'waiting') return false;
  return isSameOwner(await ownerOfWaiting(tx, question), await ownerOfWaiting(tx, main));
}
