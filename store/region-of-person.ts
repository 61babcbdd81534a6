import { sql } from 'kysely';
import type { Region } from '../domain/vocabulary.ts';
import type { Tx } from './store.ts';

/**
 * The region that a `person` belongs to, from the surest to the least: what is written down, a contact's, the
 * employer's, the one they represent in a group, the one of a service that they lead. null when nothing says.
 */
export const regionOfPersonColumn = sql<Region | null>`coalesce(
      person.region,
      (select region from role_grant
        where person_id = person.id and role = 'regional-contact' and ended_at is null
        order by granted_at limit 1),
      (select region from trust where trust.id = person.trust_id),
      (select seat.region from membership join seat on seat.id = membership.seat_id
        where membership.person_id = person.id and membership.ends_on is null and seat.region is not null
        order by membership.starts_on limit 1),
      (select trust.region from role_grant
        join site on site.service_id = role_grant.service_id and site.is_responsible
        join trust on trust.id = site.trust_id
        where role_grant.person_id = person.id and role_grant.role = 'service-leader'
          and role_grant.ended_at is null
        order by role_grant.granted_at limit 1)
    )`;

/** The region that somebody belongs to; null when nothing says. */
export async function regionOfPerson(tx: Tx, personId: string): Promise<Region | null> {
  const { rows } = await sql<{ region: Region | null }>`
    select ${regionOfPersonColumn} as region
    from person where person.id = ${personId}`.execute(tx);
  return rows[0]?.region ?? null;
}
