import { sql } from 'kysely';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import type { EndedMembership } from '../end-membership.ts';
import { settleEnd } from '../end-membership.ts';
import { lockGroup } from '../load-group.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 200;

/**
 * Does what follows from memberships whose last day is over (R23): the day comes by itself, by the business clock.
 * Only the program itself may. Each in a transaction of its own, and once, however many instances are at it.
 *
 * Returns how many there were.
 */
export async function settleMemberships(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const { rows } = await sql<EndedMembership>`
    select membership.id, membership.seat_id as "seatId", seat.service_id as "serviceId",
      membership.person_id as "personId", membership.ends_on as "endsOn"
    from membership join seat on seat.id = membership.seat_id
    where membership.ends_on < oslo_today() and membership.end_settled_at is null
    order by membership.ends_on, membership.id
    limit ${mostAtOnce}`.execute(context.store.db);
  const failures: unknown[] = [];
  for (const ended of rows) {
    await transact(context.store, async (tx) => {
      await lockGroup(tx, ended.serviceId);
      await settleEnd(tx, context, ended);
    }).catch((failure: unknown) => failures.push(failure));
  }
  // One that cannot be settled keeps nobody else's from it; whoever runs the job hears of it and tries again.
  if (failures.length > 0) throw new AggregateError(failures, 'Memberships could not be settled');
  return rows.length;
}
