import { type RawBuilder, sql } from 'kysely';
import type { Part } from '../domain/report.ts';
import { closeDuties } from './duty.ts';
import type { Tx } from './store.ts';

/** Its own day, or the day that a report was put off to. */
const putOff = sql`case when report.extended_to > cycle.submission_due_on then report.extended_to end`;

/** A part is owed by whoever has the post or the seat on the day. */
export async function openPartDuties(tx: Tx, where: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into duty (id, kind, subject_type, subject_id, service_id, role, due_at)
    select gen_random_uuid(), 'write-' || part.kind || '-part', 'part', part.id, report.service_id,
      case part.kind when 'service' then 'service-leader' when 'site' then 'site-leader'
        when 'group' then 'group-leader' else 'regional-member' end,
      end_of_day(coalesce(${putOff},
        case when part.kind in ('service', 'site') then cycle.service_due_on else cycle.group_due_on end))
    from report_part part
    join report on report.id = part.report_id
    join report_cycle cycle on cycle.id = report.cycle_id
    where ${where}
    on conflict do nothing`.execute(tx);
}

/** Handing in is owed by the service's leader (R35). */
export async function openSubmitDuties(tx: Tx, where: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into duty (id, kind, subject_type, subject_id, service_id, role, due_at)
    select gen_random_uuid(), 'submit-report', 'report', report.id, report.service_id, 'service-leader',
      end_of_day(coalesce(${putOff}, cycle.submission_due_on))
    from report join report_cycle cycle on cycle.id = report.cycle_id
    where ${where}
    on conflict do nothing`.execute(tx);
}

/**
 * Takes a part off the ledger when all of it is finished, and puts it back when it is not. The group's own is ended by
 * its leader's word alone. The report's row has to be locked: of two sections that are finished at once the later one
 * sees the other.
 */
export async function settlePartDuty(tx: Tx, part: Part, doneBy: string | null): Promise<void> {
  const open = await tx
    .selectFrom('report_section')
    .select('id')
    .where('part_id', '=', part.id)
    .where('state', 'not in', ['done', 'left-out'])
    .limit(1)
    .executeTakeFirst();
  if (open) return await openPartDuties(tx, sql`part.id = ${part.id}`);
  if (part.kind !== 'group') await closeDuties(tx, part.id, doneBy);
}

/** Takes everything about the report off the ledger. */
export async function closeDutiesOfReport(tx: Tx, reportId: string, doneBy: string | null): Promise<void> {
  await sql`
    update duty set done_at = business_now(), done_by = ${doneBy}
    where done_at is null and (subject_id = ${reportId}
      or subject_id in (select id from report_part where report_id = ${reportId}))`.execute(tx);
}
