import { sql } from 'kysely';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { takesPartInGroup } from '../group-standing.ts';

/**
 * Whoever has left a group owes its leader no answer any more. Only the program itself may. Returns how many answers
 * there were.
 */
export async function settleCheckIns(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const { rows } = await sql`
    update duty set done_at = business_now()
    where kind = 'answer-check-in' and done_at is null
      and not ${takesPartInGroup(sql`duty.person_id`, sql`duty.service_id`)}
    returning id`.execute(context.store.db);
  return rows.length;
}
