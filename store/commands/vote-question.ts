import { isRefusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { authorisedQuestion } from '../question-command.ts';

export type VoteQuestion = { readonly questionId: string; readonly vote: boolean };

/** One vote each for a question that is shown; it can be taken back. */
export async function voteQuestion(context: CommandContext, input: VoteQuestion): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  let gatheringId: string | null = null;
  const outcome = await runCommand(context, 'vote-question', async (tx) => {
    const question = await authorisedQuestion(tx, context, 'vote-question', input);
    if (isRefusal(question)) return question;
    gatheringId = question.gatheringId;
    const vote = { question_id: question.id, person_id: actor.personId };
    if (!input.vote) {
      await tx
        .deleteFrom('question_vote')
        .where('question_id', '=', vote.question_id)
        .where('person_id', '=', vote.person_id)
        .execute();
      return done({ questionId: question.id });
    }
    const counted = await tx
      .insertInto('question_vote')
      .values(vote)
      .onConflict((conflict) => conflict.doNothing())
      .returning('question_id')
      .executeTakeFirst();
    return counted ? done({ questionId: question.id }) : refuse('voted-already');
  });
  if (gatheringId && !isRefusal(outcome)) store.changes.tell({ gatheringId, what: 'list' });
  return outcome;
}
