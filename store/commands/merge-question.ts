import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { lockQuestion } from '../load-question.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/** Two questions that ask the same become one; whoever asked the other is told, and gets its answer. */
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
    // Its answer is between the asker and the contacts, and would be shown to whoever asked the other.
    if (main.scope === 'own-service' && !main.isPublished) return refuse('question-moved-on');
    // What was merged with it goes along, so that nothing hangs on a question that is gone.
    await tx
      .updateTable('question')
      .set({ merged_into: main.id })
      .where('merged_into', '=', question.id)
      .execute();
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
      tellAsker: main.step === 'answered' ? 'question-answered' : 'question-merged',
      codes: { into: main.id },
    };
  });
}
