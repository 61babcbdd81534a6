import { sql } from 'kysely';
import type { TermFacts } from '../domain/milestone.ts';
import type { Tx } from './store.ts';

/** What a service is, and until when it lasts as it stands; its days are held ({@link lockServiceDays}). */
export async function termOf(tx: Tx, serviceId: string): Promise<Omit<TermFacts, 'today'>> {
  return await tx
    .selectFrom('service')
    .select(['type', sql<string | null>`term_ends_on::text`.as('termEndsOn')])
    .where('id', '=', serviceId)
    .executeTakeFirstOrThrow();
}
