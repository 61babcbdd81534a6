import { sql } from 'kysely';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { standsInGroup, tellOfProblem } from '../problem.ts';
import { groupLeader } from '../recipients.ts';
import { transact } from '../transaction.ts';

/**
 * Whoever raised a problem and has left the group owes nothing about it any more: whether the answer solves it is said
 * by whoever leads the group. Each once, however many instances are at it. Only the program itself may. Returns how many
 * there were.
 */
export async function settleProblems(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(context.store, async (tx) => {
    const { rows } = await sql<{ id: string; serviceId: string }>`
      update duty set person_id = null, role = 'group-leader'
      where kind = 'agree-problem' and done_at is null and person_id is not null
        and not ${standsInGroup(sql`duty.person_id`, sql`duty.service_id`)}
      returning subject_id as id, service_id as "serviceId"`.execute(tx);
    for (const { id, serviceId } of rows) {
      await tellOfProblem(tx, context, id, await groupLeader(tx, serviceId), 'problem-answered');
    }
    return rows.length;
  });
}
