import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { contactsOf } from '../recipients.ts';
import { tellOfReport } from '../report-messages.ts';

const mostAtOnce = 50;

type Vacant = { readonly id: string; readonly reportId: string; readonly region: Region };

/** Whether somebody has the post or the seat of `part` in the report of `report` today. */
const isOwned = sql`case part.kind
  when 'regional' then exists (
    select from seat join membership on membership.seat_id = seat.id
    where seat.service_id = report.service_id and seat.region = part.region and seat.retired_at is null
      and ${isCurrentMembership})
  when 'group' then exists (
    select from reference_group where service_id = report.service_id and leader_id is not null)
  else exists (
    select from role_grant where role_grant.service_id = report.service_id and ended_at is null
      and (part.kind = 'service' and role = 'service-leader'
        or part.kind = 'site' and role = 'site-leader' and role_grant.site_id = part.site_id)) end`;

/**
 * A part that nobody can write, since its seat or post is vacant, is told to the contacts of its region, and of the
 * service's where it has none: once for each vacancy, from the day on which those who write are told of the round (R38).
 * Work of the program; several at once take different parts.
 */
export async function tellOfVacantParts(context: CommandContext): Promise<Outcome> {
  return await runCommand(context, 'tell-of-vacant-parts', async (tx) => {
    if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
    await sql`
      delete from vacant_part_notice notice using report_part part, report
      where part.id = notice.part_id and report.id = part.report_id and ${isOwned}`.execute(tx);
    const { rows } = await sql<Vacant>`
      with found as (
        select part.id, part.report_id, coalesce(part.region, trust.region) as region
        from report_cycle cycle
        join report on report.cycle_id = cycle.id and report.state <> 'submitted'
        join report_part part on part.report_id = report.id
        join site on site.service_id = report.service_id and site.is_responsible
        join trust on trust.id = site.trust_id
        where cycle.closed_at is null
          and oslo_today() between
            (case when part.kind in ('service', 'site') then cycle.services_told_on else cycle.groups_told_on end)
            and cycle.submission_due_on
          and not exists (select from vacant_part_notice where part_id = part.id)
          and exists (select from report_section where part_id = part.id and state not in ('done', 'left-out'))
          and part.kind <> 'assessment'
          and not ${isOwned}
        order by part.id limit ${mostAtOnce}),
      noted as (
        insert into vacant_part_notice (part_id) select id from found on conflict do nothing returning part_id)
      select found.id, found.report_id as "reportId", found.region from found join noted on noted.part_id = found.id`.execute(
      tx,
    );
    // Two parts of one report that concern the same contacts are one message.
    const told = new Set<string>();
    for (const { reportId, region } of rows) {
      if (told.has(`${reportId} ${region}`)) continue;
      told.add(`${reportId} ${region}`);
      await tellOfReport(tx, context, reportId, await contactsOf(tx, region), 'part-vacant');
    }
    return done({ told: String(rows.length) });
  });
}
