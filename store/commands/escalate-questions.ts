import { sql } from 'kysely';
import { daysToEscalation } from '../../domain/question.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { QuestionOwner } from '../../domain/views/faq.ts';
import { advanceQuestion } from '../advance-question.ts';
import type { CommandContext } from '../command.ts';
import { eachAnyway } from '../each-anyway.ts';
import { type LoadedQuestion, lockQuestion } from '../load-question.ts';
import { isSameOwner, ownerWithSomebody } from '../question.ts';
import type { Database, Tx } from '../store.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 100;

/**
 * A question that a region has left unanswered days after its due date goes to the coordinators (R59), once; one whose
 * owners have all left goes to somebody who is there, without waiting for that. Only the program itself may. Returns
 * how many there were; one that fails keeps none of the others from its turn.
 */
export async function escalateQuestions(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const due = await dueIn(context.store.db);
  return await eachAnyway(due, async ({ id, isLate }) =>
    transact(context.store, async (tx) => {
      const question = await lockQuestion(tx, id);
      const owner = question?.step === 'routed' ? await nextOwner(tx, question, isLate) : null;
      if (!question || !owner) return false;
      await advanceQuestion(tx, context, question, 'escalate-questions', {
        change: { escalated_at: sql<Date>`business_now()` },
        owner,
        tellOwner: isLate ? 'question-escalated' : 'question-handed-over',
        codes: {
          late: isLate,
          region: question.owner.kind === 'regional-contact' ? question.owner.region : null,
        },
      });
      return true;
    }),
  );
}

type Due = { readonly id: string; readonly isLate: boolean };

async function dueIn(db: Database): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select owed.id, owed."isLate" from (
      select duty.subject_id as id, duty.due_at,
        duty.role = 'regional-contact'
          and duty.due_at + make_interval(days => ${daysToEscalation}) < business_now() as "isLate",
        not exists (select from role_grant
          where role_grant.role = duty.role and role_grant.ended_at is null
            and (duty.region is null or role_grant.region = duty.region)
            and role_grant.person_id <> question.asked_by) as "hasNobody"
      from duty join question on question.id = duty.subject_id
      where duty.kind = 'answer-question' and duty.done_at is null
    ) owed
    where owed."isLate" or owed."hasNobody"
    order by owed."isLate" desc, owed.due_at limit ${mostAtOnce}`.execute(db);
  return rows;
}

/** null when it is with those already who can have it. */
async function nextOwner(tx: Tx, question: LoadedQuestion, isLate: boolean): Promise<QuestionOwner | null> {
  const wanted: QuestionOwner = isLate ? { kind: 'national-coordinator' } : question.owner;
  const owner = await ownerWithSomebody(tx, wanted, question.askedBy);
  return isSameOwner(owner, question.owner) ? null : owner;
}
