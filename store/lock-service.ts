import { sql } from 'kysely';
import type { Tx } from './store.ts';

/** As whoever records a day of the service does, so that two never overtake each other. */
export async function lockServiceDays(tx: Tx, serviceId: string): Promise<void> {
  await sql`select from service where id = ${serviceId} for no key update`.execute(tx);
}
