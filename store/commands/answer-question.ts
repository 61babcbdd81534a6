import { sql } from 'kysely';
import type { PersonActor } from '../../domain/actor.ts';
import { longestAnswer } from '../../domain/question.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { refreshCards, tell } from '../outgoing.ts';
import { mayAnswer, ownerFrom } from '../question.ts';
import type { Tx } from '../store.ts';

export type AnswerQuestion = { readonly questionId: string; readonly answer: string };

/** Answers a question, once: the asker gets the answer as a card, and the colleagues' cards become its receipt. */
export async function answerQuestion(context: CommandContext, input: AnswerQuestion): Promise<Outcome> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  const answer = input.answer.trim();
  return await runCommand(context, 'answer-question', async (tx) => {
    const question = await lockQuestion(tx, input.questionId);
    const owned = question && { askedBy: question.asked_by, owner: ownerFrom(question.region) };
    if (!question || !owned || !mayAnswer(actor, owned)) return refuse('unknown-or-forbidden');
    if (question.answered_at) return refuse('already-answered');
    const refusal = refuseAnswer(answer);
    return refusal ?? (await save(tx, { ...context, actor }, question, answer));
  });
}

function refuseAnswer(answer: string): Refusal | null {
  if (answer === '') return refuse('input-invalid', { field: 'answer' });
  return answer.length > longestAnswer ? refuse('comment-too-long', { most: longestAnswer }) : null;
}

async function lockQuestion(tx: Tx, questionId: string) {
  return await tx
    .selectFrom('question')
    .select(['id', 'asked_by', 'region', 'answered_at', 'version'])
    .where('id', '=', questionId)
    .forUpdate()
    .executeTakeFirst();
}

async function save(
  tx: Tx,
  { actor, correlationId, store }: CommandContext & { readonly actor: PersonActor },
  question: { readonly id: string; readonly asked_by: string; readonly version: number },
  answer: string,
): Promise<Done> {
  const changed = { subjectId: question.id, version: question.version + 1, correlationId };
  await tx
    .updateTable('question')
    .set({
      answer,
      answered_by: actor.personId,
      answered_at: sql`business_now()`,
      version: changed.version,
    })
    .where('id', '=', question.id)
    .execute();
  await recordEvent(tx, { actor, verb: 'answer-question', subjectType: 'question', ...changed });
  await closeDuties(tx, question.id, actor.personId);
  await tell(tx, store.queue, [
    {
      to: { personId: question.asked_by },
      card: 'question',
      cause: 'question-answered',
      lane: 'notice',
      ...changed,
    },
  ]);
  await refreshCards(tx, store.queue, changed);
  return done({ questionId: question.id });
}
