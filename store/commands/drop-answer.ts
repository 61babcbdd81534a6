import { sql } from 'kysely';
import { isCoordinator } from '../../domain/actor.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';

/** Takes an answer out of the questions and answers; at the gathering where it was given it stays. */
export async function dropAnswer(
  context: CommandContext,
  { questionId }: { readonly questionId: string },
): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !isCoordinator(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'drop-answer', async (tx) => {
    const dropped = await tx
      .updateTable('faq_answer')
      .set({ removed_at: sql<Date>`business_now()`, version: sql`version + 1` })
      .where('question_id', '=', questionId)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!dropped) return refuse('unknown-or-forbidden');
    await recordEvent(tx, {
      actor,
      verb: 'drop-answer',
      subjectType: 'question',
      subjectId: questionId,
      codes: { answer: dropped.id },
      correlationId,
    });
    return done({ questionId });
  });
}
