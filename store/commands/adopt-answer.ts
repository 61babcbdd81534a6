import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isCoordinator } from '../../domain/actor.ts';
import { longestAnswer, refuseQuestionText } from '../../domain/question.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { loadGathering } from '../load-gathering.ts';
import { lockQuestion } from '../load-question.ts';

export type AdoptAnswer = {
  readonly questionId: string;
  /** As they are to stand among the questions and answers. */
  readonly question: string;
  readonly answer: string;
};

/**
 * Takes an answer from a gathering into the questions and answers, where everybody finds it: a coordinator approves it,
 * as it is then, with where it is from and when it was given. Whoever asked is not named there. Done again, the new
 * words take the place of the old.
 */
export async function adoptAnswer(context: CommandContext, input: AdoptAnswer): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !isCoordinator(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'adopt-answer', async (tx) => {
    const found = await lockQuestion(tx, input.questionId);
    const gathering = found?.gatheringId ? await loadGathering(tx, actor, found.gatheringId) : null;
    if (!found || !gathering) return refuse('unknown-or-forbidden');
    // What everybody was shown, and nothing else, becomes everybody's.
    if (!found.isPublished || found.step !== 'answered') return refuse('answer-not-shown');
    const answer = input.answer.trim();
    if (answer === '') return refuse('input-invalid', { field: 'answer' });
    if (answer.length > longestAnswer) return refuse('comment-too-long', { most: longestAnswer });
    const refusal = refuseQuestionText(input.question);
    if (refusal) return refusal;
    const words = { question: input.question.trim(), answer };
    const now = sql<Date>`business_now()`;
    const approval = { approved_by: actor.personId, approved_at: now, removed_at: null };
    const { id, version } = await tx
      .insertInto('faq_answer')
      .values({
        id: randomUUID(),
        question_id: found.id,
        gathering_id: gathering.id,
        answered_at: sql<Date>`(select answered_at from question where id = ${found.id})`,
        ...words,
        ...approval,
      })
      .onConflict((conflict) =>
        conflict
          .column('question_id')
          .doUpdateSet({ ...words, ...approval, version: sql`faq_answer.version + 1` }),
      )
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await recordEvent(tx, {
      actor,
      verb: 'adopt-answer',
      subjectType: 'question',
      subjectId: found.id,
      version: found.version,
      codes: { answer: id, version },
      correlationId,
    });
    return done({ questionId: found.id });
  });
}
