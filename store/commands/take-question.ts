import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type QuestionInput, runQuestionCommand } from '../question-command.ts';

/**
 * Somebody of those who owe the answer says that they see to it, so that two do not write the same. It is nobody's for
 * good: a colleague may take it over or answer, and whoever gets it handed over begins anew.
 */
export async function takeQuestion(context: CommandContext, input: QuestionInput): Promise<Outcome> {
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  return await runQuestionCommand(context, 'take-question', input, async (_tx, question) => {
    if (question.takenBy === actor.personId) return refuse('nothing-changed');
    return { change: { taken_by: actor.personId, taken_at: sql<Date>`business_now()` } };
  });
}
