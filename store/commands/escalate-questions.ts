import { type SqlBool, sql } from 'kysely';
import { daysToEscalation } from '../../domain/question.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { advanceQuestion } from '../advance-question.ts';
import type { CommandContext } from '../command.ts';
import { lockQuestion } from '../load-question.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 100;

/**
 * A question that a region has left unanswered days after its due date goes to the coordinators (R59), once. Only the
 * program itself may. Returns how many there were.
 */
export async function escalateQuestions(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const late = await context.store.db
    .selectFrom('duty')
    .select('subject_id')
    .where('kind', '=', 'answer-question')
    .where('role', '=', 'regional-contact')
    .where('done_at', 'is', null)
    .where(sql<SqlBool>`due_at + make_interval(days => ${daysToEscalation}) < business_now()`)
    .orderBy('due_at')
    .limit(mostAtOnce)
    .execute();
  let escalated = 0;
  for (const { subject_id: id } of late) {
    const moved = await transact(context.store, async (tx) => {
      const question = await lockQuestion(tx, id);
      if (question?.step !== 'routed' || question.owner.kind !== 'regional-contact') return false;
      await advanceQuestion(tx, context, question, 'escalate-questions', {
        change: { escalated_at: sql<Date>`business_now()` },
        owner: { kind: 'national-coordinator' },
        tellOwner: 'question-escalated',
        codes: { region: question.owner.region },
      });
      return true;
    });
    if (moved) escalated += 1;
  }
  return escalated;
}
