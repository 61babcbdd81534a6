import { sql } from 'kysely';
import type { Part } from '../domain/report.ts';
import type { Region } from '../domain/vocabulary.ts';
import { isCurrentMembership } from './current-membership.ts';
import type { LoadedReport } from './load-report.ts';
import type { Database, Tx } from './store.ts';

/** Whose parts are whose today. */
export type ReportPeople = {
  readonly serviceLeaders: readonly string[];
  /** Empty where the post or the seat is vacant. */
  ownersOf(part: Part): readonly string[];
};

type Row = {
  readonly kind: Part['kind'];
  readonly siteId: string | null;
  readonly region: Region | null;
  readonly name: string;
};

/** The names of everybody who owns a part of the report. */
export async function peopleOfReport(
  db: Database | Tx,
  { service }: Pick<LoadedReport, 'service'>,
): Promise<ReportPeople> {
  const { rows } = await sql<Row>`
    select case role_grant.role when 'service-leader' then 'service' else 'site' end as kind,
      role_grant.site_id as "siteId", null as region, person.name
    from role_grant join person on person.id = role_grant.person_id
    where role_grant.service_id = ${service.id} and role_grant.ended_at is null
      and role_grant.role in ('service-leader', 'site-leader')
    union all
    select 'group', null, null, person.name
    from reference_group join person on person.id = reference_group.leader_id
    where reference_group.service_id = ${service.id}
    union all
    select 'regional', null, seat.region, person.name
    from seat join membership on membership.seat_id = seat.id join person on person.id = membership.person_id
    where seat.service_id = ${service.id} and seat.region is not null and seat.retired_at is null
      and ${isCurrentMembership}
    order by name`.execute(db);
  const matching = (part: Pick<Part, 'kind' | 'siteId' | 'region'>) =>
    rows
      .filter(
        ({ kind, siteId, region }) =>
          kind === part.kind && (kind !== 'site' || siteId === part.siteId) && region === part.region,
      )
      .map(({ name }) => name);
  return {
    serviceLeaders: matching({ kind: 'service', siteId: null, region: null }),
    ownersOf: matching,
  };
}
