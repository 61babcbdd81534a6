import { sql } from 'kysely';
import type { Tx } from './store.ts';

/** One at a time records what comes back in the life of a service, or calls it. Gives the day in Oslo. */
export async function lockServiceDays(tx: Tx, serviceId: string): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select oslo_today()::text as today from service where id = ${serviceId} for no key update`.execute(tx);
  return rows[0]?.today ?? '';
}
