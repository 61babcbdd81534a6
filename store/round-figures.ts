import { type RawBuilder, sql } from 'kysely';
import type { ChannelTarget } from '../domain/actor.ts';
import type { RoundFigures } from '../domain/round-status.ts';
import type { Database, Tx } from './store.ts';

/** The reports that a channel follows: those of the region's services, or the one of its group's service. */
function isOf(target: ChannelTarget): RawBuilder<unknown> {
  return target.kind === 'group'
    ? sql`report.service_id = ${target.serviceId}`
    : sql`trust.region = ${target.region}`;
}

/** Every part of the round that the channel follows, as the end of a `with`: `part_state`. */
export function partsOf(cycleId: string, target: ChannelTarget): RawBuilder<unknown> {
  return sql`
    section_count as (
      select report_section.part_id, count(*) as sections,
        count(*) filter (where report_section.state in ('done', 'left-out')) as finished,
        bool_or(report_section.revision > 0) as is_begun
      from report_section join report on report.id = report_section.report_id
      where report.cycle_id = ${cycleId} group by report_section.part_id
    ),
    part_state as (
      select part.id, part.kind, part.region, part.site_id, report.service_id, report.id as report_id,
        report.state = 'submitted' or case when part.kind = 'group' then report.group_completed_at is not null
          else section_count.sections = section_count.finished end as is_done,
        section_count.is_begun,
        coalesce(case when report.extended_to > cycle.submission_due_on then report.extended_to end,
          case when part.kind in ('service', 'site') then cycle.service_due_on else cycle.group_due_on end)
          < oslo_today() as is_past
      from report_part part
      join report on report.id = part.report_id
      join report_cycle cycle on cycle.id = report.cycle_id
      join section_count on section_count.part_id = part.id
      join site on site.service_id = report.service_id and site.is_responsible
      join trust on trust.id = site.trust_id
      where report.cycle_id = ${cycleId} and ${isOf(target)}
    )`;
}

/** The parts of the round that the channel follows, counted. */
export async function roundFigures(
  db: Database | Tx,
  cycleId: string,
  target: ChannelTarget,
): Promise<RoundFigures> {
  const { rows } = await sql<RoundFigures>`
    with ${partsOf(cycleId, target)}
    select count(*) filter (where is_done)::integer as done,
      count(*) filter (where not is_done and not is_past and is_begun)::integer as begun,
      count(*) filter (where not is_done and not is_past and not is_begun)::integer as "notBegun",
      count(*) filter (where not is_done and is_past)::integer as late
    from part_state`.execute(db);
  return rows[0] ?? { done: 0, begun: 0, notBegun: 0, late: 0 };
}
