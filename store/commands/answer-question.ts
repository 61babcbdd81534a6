import { sql } from 'kysely';
import { longestAnswer } from '../../domain/question.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

export type AnswerQuestion = QuestionInput & { readonly answer: string };

/** Answers a question, once: the asker gets the answer as a card, and the colleagues' cards become its receipt. */
export async function answerQuestion(context: CommandContext, input: AnswerQuestion): Promise<Outcome> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  return await runQuestionCommand(context, 'answer-question', input, async () => {
    const answer = input.answer.trim();
    return (
      refuseAnswer(answer) ?? {
        change: {
          answer,
          answered_how: 'writing',
          answered_by: actor.personId,
          answered_at: sql<Date>`business_now()`,
        },
        tellAsker: 'question-answered',
      }
    );
  });
}

function refuseAnswer(answer: string): Refusal | null {
  if (answer === '') return refuse('input-invalid', { field: 'answer' });
  return answer.length > longestAnswer ? refuse('comment-too-long', { most: longestAnswer }) : null;
}
