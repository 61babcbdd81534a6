import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** How delivery is doing, for the operator's probes: numbers only, so nobody is asked who they are. */
export type DeliveryHealth = {
  readonly waiting: number;
  readonly unreachable: number;
  readonly dead: number;
  /** Age in seconds of the oldest message that waits; null when none does. */
  readonly oldestWaitingSeconds: number | null;
};

export async function deliveryHealth(store: Store): Promise<DeliveryHealth> {
  return await store.db
    .selectFrom('outgoing_message')
    .select([
      sql<number>`(count(*) filter (where state = 'waiting'))::integer`.as('waiting'),
      sql<number>`(count(*) filter (where state = 'unreachable'))::integer`.as('unreachable'),
      sql<number>`(count(*) filter (where state = 'dead'))::integer`.as('dead'),
      sql<number | null>`extract(epoch from
        clock_timestamp() - min(created_at) filter (where state = 'waiting'))::integer`.as(
        'oldestWaitingSeconds',
      ),
    ])
    .where('state', 'in', ['waiting', 'unreachable', 'dead'])
    .executeTakeFirstOrThrow();
}
