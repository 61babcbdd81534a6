import { sql } from 'kysely';
import type { StandingService } from '../domain/service-plan.ts';
import { stillStands } from './standing-site.ts';
import type { Database, Tx } from './store.ts';

/** The service as it stands, the place that answers for it first; null when there is none. */
export async function standingService(db: Database | Tx, serviceId: string): Promise<StandingService | null> {
  const { rows } = await sql<StandingService>`
    select jsonb_build_object('nb', name_nb, 'nn', name_nn, 'en', name_en) as name, type,
      term_ends_on::text as "termEndsOn",
      array(select trust_id::text from site where site.service_id = service.id and ${stillStands}
        order by is_responsible desc, id) as "trustIds"
    from service where id = ${serviceId}`.execute(db);
  return rows[0] ?? null;
}
