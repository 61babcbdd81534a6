import { sql } from 'kysely';
import type { MilestoneFacts } from '../domain/milestone.ts';
import { stillStands } from './standing-site.ts';
import type { Database, Tx } from './store.ts';

/** What rights at a service's milestones follow from; null when there is no such service. */
export async function milestoneFacts(db: Database | Tx, serviceId: string): Promise<MilestoneFacts | null> {
  const { rows } = await sql<MilestoneFacts>`
    select service.id as "serviceId", reference_group.leader_id as "groupLeaderId",
      array(select trust.region from site join trust on trust.id = site.trust_id
        where site.service_id = service.id and ${stillStands}) as "hostRegions"
    from service left join reference_group on reference_group.service_id = service.id
    where service.id = ${serviceId}`.execute(db);
  return rows[0] ?? null;
}
