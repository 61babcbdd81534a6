import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { ReportFacts } from '../domain/report-access.ts';
import type { Region } from '../domain/vocabulary.ts';
import { isCurrentMembership } from './current-membership.ts';

/** Columns that say what the actor is to the report's service; `report` has to be in the statement's `from`. */
export function factColumns(actor: Actor) {
  return factColumnsOf(sql`${actor.kind === 'person' ? actor.personId : null}`);
}

/** The same for whomever `personId` names in the statement. */
export function factColumnsOf(personId: RawBuilder<unknown>) {
  return sql`
    report.service_id as "serviceId",
    (select trust.region from site join trust on trust.id = site.trust_id
      where site.service_id = report.service_id and site.is_responsible) as "serviceRegion",
    exists (select from reference_group where service_id = report.service_id and leader_id = ${personId}) as "leadsGroup",
    exists (select from membership join seat on seat.id = membership.seat_id
      where seat.service_id = report.service_id and seat.retired_at is null
        and membership.person_id = ${personId} and ${isCurrentMembership}) as "isMember",
    array(select seat.region from membership join seat on seat.id = membership.seat_id
      where seat.service_id = report.service_id and seat.retired_at is null and seat.region is not null
        and membership.person_id = ${personId} and ${isCurrentMembership}) as "seatRegions",
    array(select section_delegate.section_id from section_delegate
      join report_section on report_section.id = section_delegate.section_id
      where section_delegate.person_id = ${personId} and section_delegate.ended_at is null
        and report_section.report_id = report.id
      order by section_delegate.given_at desc, report_section.ordinal) as "delegatedSections"`;
}

export type FactRow = {
  readonly serviceId: string;
  readonly serviceRegion: Region;
  readonly leadsGroup: boolean;
  readonly isMember: boolean;
  readonly seatRegions: readonly Region[];
  readonly delegatedSections: readonly string[];
};

export function factsOf(row: FactRow): ReportFacts {
  const { serviceId, serviceRegion, leadsGroup, isMember, seatRegions, delegatedSections } = row;
  return { serviceId, serviceRegion, leadsGroup, isMember, seatRegions, delegatedSections };
}
