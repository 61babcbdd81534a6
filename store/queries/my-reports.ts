import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { ReportState } from '../../domain/report.ts';
import type { MyReportLine } from '../../domain/views/report.ts';
import type { ServiceType } from '../../domain/vocabulary.ts';
import { isCurrentMembership } from '../current-membership.ts';
import type { Store } from '../store.ts';
import { servicesOf } from './home-view.ts';

type Row = {
  readonly id: string;
  readonly year: number;
  readonly state: ReportState;
  readonly serviceId: string;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
  readonly dueOn: string;
  readonly sectionCount: number;
  readonly doneCount: number;
  readonly leftOut: number;
  readonly mine: number;
  readonly mineDone: number;
};

const most = 100;

/**
 * The reports of open cycles that the actor has something to write in or to hand in, and those that were handed in the
 * year before, also for whoever only sits in the group; what is due first comes first, and what was handed in last, the newest first.
 */
export async function myReports(store: Store, actor: Actor): Promise<MyReportLine[]> {
  if (actor.kind !== 'person') return [];
  const led = servicesOf(actor);
  const sites = actor.grants.flatMap((grant) =>
    grant.role === 'site-leader' && grant.siteId ? [grant.siteId] : [],
  );
  const { rows } = await sql<Row>`
    with own_part as (
      select report_part.id from report_part join report on report.id = report_part.report_id
      where report_part.kind = 'service' and report.service_id = any(${led}::uuid[])
      union select id from report_part where site_id = any(${sites}::uuid[])
      union select report_part.id from report_part join report on report.id = report_part.report_id
        join reference_group on reference_group.service_id = report.service_id
        where report_part.kind = 'group' and reference_group.leader_id = ${actor.personId}
      union select report_part.id from membership
        join seat on seat.id = membership.seat_id and seat.retired_at is null
        join report on report.service_id = seat.service_id
        join report_part on report_part.report_id = report.id and report_part.kind = 'regional'
          and report_part.region = seat.region
        where membership.person_id = ${actor.personId} and ${isCurrentMembership}),
    own as (
      select report_section.id, report_section.report_id, report_section.state from report_section
      join own_part on own_part.id = report_section.part_id
      union select report_section.id, report_section.report_id, report_section.state from section_delegate
      join report_section on report_section.id = section_delegate.section_id
      where section_delegate.person_id = ${actor.personId} and section_delegate.ended_at is null),
    own_report as (
      select report_id, count(*)::int as all, count(*) filter (where state in ('done', 'left-out'))::int as done
      from own group by report_id),
    read_report as (
      select report.id from membership join seat on seat.id = membership.seat_id and seat.retired_at is null
      join report on report.service_id = seat.service_id and report.state = 'submitted'
      where membership.person_id = ${actor.personId} and ${isCurrentMembership}
      except select report_id from own_report)
    select report.id, cycle.year, report.state, service.id as "serviceId", service.type,
      service.name_nb as nb, service.name_nn as nn, service.name_en as en,
      coalesce(report.extended_to, cycle.submission_due_on) as "dueOn",
      counted.all as "sectionCount", counted.done as "doneCount", counted.out as "leftOut", mine.all as mine, mine.done as "mineDone"
    from (select report_id, "all", done from own_report union all select id, 0, 0 from read_report) mine
    join report on report.id = mine.report_id
    join report_cycle cycle on cycle.id = report.cycle_id
    join service on service.id = report.service_id
    cross join lateral (select count(*)::int as all, count(*) filter (where state = 'done')::int as done,
        count(*) filter (where state = 'left-out')::int as out
      from report_section where report_section.report_id = report.id) counted
    order by report.state = 'submitted', case when report.state = 'submitted' then -cycle.year end, "dueOn", service.name_nb collate "nb-x-icu", report.id
    limit ${most}`.execute(store.db);
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    state: row.state,
    service: { id: row.serviceId, type: row.type, name: { nb: row.nb, nn: row.nn, en: row.en } },
    dueOn: row.dueOn,
    sectionCount: row.sectionCount,
    doneCount: row.doneCount,
    leftOutCount: row.leftOut,
    mine: { sectionCount: row.mine, doneCount: row.mineDone },
  }));
}
