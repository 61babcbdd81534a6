import { sql } from 'kysely';
import type { Part } from '../domain/report.ts';
import type { Region } from '../domain/vocabulary.ts';
import { isCurrentMembership } from './current-membership.ts';
import type { Database, Tx } from './store.ts';

export type Owner = { readonly personId: string; readonly name: string };

/** Whose parts are whose today. */
export type ReportPeople = {
  readonly serviceLeaders: readonly Owner[];
  /** Empty where the post or the seat is vacant. */
  ownersOf(part: Pick<Part, 'kind' | 'siteId' | 'region'>): readonly Owner[];
};

type Row = Owner & {
  readonly kind: Part['kind'];
  readonly siteId: string | null;
  readonly region: Region | null;
};

/** Everybody who owns a part of the service's report, by name. */
export async function peopleOfReport(db: Database | Tx, serviceId: string): Promise<ReportPeople> {
  const { rows } = await sql<Row>`
    select case role_grant.role when 'service-leader' then 'service' else 'site' end as kind,
      role_grant.site_id as "siteId", null as region, person.id as "personId", person.name
    from role_grant join person on person.id = role_grant.person_id
    where role_grant.service_id = ${serviceId} and role_grant.ended_at is null
      and role_grant.role in ('service-leader', 'site-leader')
    union all
    select 'group', null, null, person.id, person.name
    from reference_group join person on person.id = reference_group.leader_id
    where reference_group.service_id = ${serviceId}
    union all
    select 'regional', null, seat.region, person.id, person.name
    from seat join membership on membership.seat_id = seat.id join person on person.id = membership.person_id
    where seat.service_id = ${serviceId} and seat.region is not null and seat.retired_at is null
      and ${isCurrentMembership}
    order by name`.execute(db);
  const ownersOf: ReportPeople['ownersOf'] = (part) =>
    rows
      .filter(
        ({ kind, siteId, region }) =>
          kind === part.kind && (kind !== 'site' || siteId === part.siteId) && region === part.region,
      )
      .map(({ personId, name }) => ({ personId, name }));
  return { serviceLeaders: ownersOf({ kind: 'service', siteId: null, region: null }), ownersOf };
}
