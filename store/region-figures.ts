import { sql } from 'kysely';
import type { RegionFigures } from '../domain/region-figures.ts';
import type { Region } from '../domain/vocabulary.ts';
import type { Database, Tx } from './store.ts';

/**
 * The seats for which the region appoints (R20, R22), as rows `id, service_id, kind, region, vacant_since`: two
 * branches, each by its own index, since together they would read every seat of the country.
 */
export function seatsOfRegion(region: Region) {
  return sql`
    select seat.id, seat.service_id, seat.kind, seat.region, seat.vacant_since, seat.site_id, seat.stands_for
    from seat where seat.region = ${region} and seat.retired_at is null
    union all
    select seat.id, seat.service_id, seat.kind, seat.region, seat.vacant_since, seat.site_id, seat.stands_for
    from trust
    join site on site.trust_id = trust.id and site.is_responsible
    join seat on seat.service_id = site.service_id and seat.region is null and seat.retired_at is null
    where trust.region = ${region}`;
}

/** The region's figures as they are now. Whoever calls it has looked whether they are for the reader. */
export async function figuresOf(db: Database | Tx, region: Region): Promise<RegionFigures> {
  const { rows } = await sql<RegionFigures>`
    select count(*)::integer as seats,
      (count(*) filter (where own.vacant_since is null))::integer as filled,
      (count(*) filter (where own.vacant_since is not null and nomination.id is null))::integer as vacant,
      count(nomination.id)::integer as "inProcess",
      (select count(*) from duty
        where duty.role = 'regional-contact' and duty.region = ${region} and duty.done_at is null
          and duty.subject_type in ('nomination', 'request'))::integer as waiting
    from (${seatsOfRegion(region)}) as own
    left join nomination on nomination.seat_id = own.id and nomination.closed_at is null`.execute(db);
  return rows[0] ?? { seats: 0, filled: 0, vacant: 0, inProcess: 0, waiting: 0 };
}
