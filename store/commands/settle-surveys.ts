import { sql } from 'kysely';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { endSurvey } from '../end-survey.ts';
import { recordEvent } from '../event.ts';
import { transact } from '../transaction.ts';

/**
 * A question to many ends by itself when its last day is over: it stands so on the trail, nobody owes an answer, and
 * nobody is reminded. Each once, however many instances are at it. Only the program itself may. Returns how many ended.
 */
export async function settleSurveys(context: CommandContext): Promise<number | Refusal> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(context.store, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select id from survey
      where sent_at is not null and closed_at is null and due_on < oslo_today()
      order by id for no key update skip locked`.execute(tx);
    for (const { id } of rows) {
      await endSurvey(tx, context, id);
      const about = { verb: 'close-survey', subjectType: 'survey', subjectId: id } as const;
      await recordEvent(tx, { actor, ...about, correlationId });
    }
    return rows.length;
  });
}
