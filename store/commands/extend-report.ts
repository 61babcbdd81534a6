import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { isDay } from '../../domain/report.ts';
import { mayExtend } from '../../domain/report-access.ts';
import { refuseReason } from '../../domain/report-gate.ts';
import { touchReport } from '../change-section.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { tellOfReport } from '../report-messages.ts';
import { runReportPress } from '../report-press.ts';

export type ExtendReport = {
  readonly reportId: string;
  /** The new day, as `2027-03-10`. */
  readonly to: string;
  readonly reason: string;
};

/** One report gets more time, with a reason; everything in it is due on the new day. */
export async function extendReport(context: CommandContext, input: ExtendReport): Promise<Outcome> {
  return await runReportPress(context, 'extend-report', input.reportId, async (tx, pressed) => {
    const { report, sections, people, personId } = pressed;
    if (!mayExtend(context.actor, report.facts)) return refuse('unknown-or-forbidden');
    if (report.state === 'submitted') return refuse('report-frozen');
    if (!isDay(input.to)) return refuse('input-invalid', { field: 'day' });
    const now = report.extended?.to ?? report.dates.submissionDueOn;
    if (input.to <= now) return refuse('extension-too-early');
    const refusal = refuseReason(input.reason);
    if (refusal) return refusal;
    await tx
      .updateTable('report')
      .set({ extended_to: input.to, extended_reason: input.reason.trim(), extended_by: personId })
      .where('id', '=', report.id)
      .execute();
    await sql`
      update duty set due_at = end_of_day(${input.to}::date)
      where done_at is null and (subject_id = ${report.id}
        or subject_id in (select id from report_part where report_id = ${report.id}))`.execute(tx);
    await touchReport(tx, context, report.id);
    const told = sections.flatMap(({ part }) => people.ownersOf(part).map((owner) => owner.personId));
    await tellOfReport(tx, context, report.id, told, 'report-extended');
    return { codes: { to: input.to }, remark: input.reason };
  });
}
