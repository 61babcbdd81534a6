import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { FactsAbout } from '../domain/standing-facts.ts';
import type { Region, ServiceType } from '../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns } from './case-columns.ts';
import { isLiving } from './living-service.ts';
import { partColumns } from './load-process.ts';
import { stillStands } from './standing-site.ts';
import type { Database, Tx } from './store.ts';

type About = FactsAbout & ServiceColumns & { readonly type: ServiceType; readonly region: Region };

/** What rights at a service's website and registers follow from; null when there is no such service, or not any more. */
export async function factsAbout(db: Database | Tx, serviceId: string, actor: Actor): Promise<About | null> {
  const { rows } = await sql<ServiceColumns & About & { leadsGroup: boolean; isMember: boolean }>`
    select ${serviceColumns}, trust.region,
      array(select host.region from site join trust host on host.id = site.trust_id
        where site.service_id = service.id and ${stillStands}) as "hostRegions",
      ${partColumns(actor, sql`service.id`)}
    from service
    join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    where service.id = ${serviceId} and ${isLiving}`.execute(db);
  const [row] = rows;
  return row ? { ...row, serviceId, isInGroup: row.leadsGroup || row.isMember } : null;
}
