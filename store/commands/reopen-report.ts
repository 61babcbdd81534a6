import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { refuseReopening } from '../../domain/report-access.ts';
import { refuseReason } from '../../domain/report-gate.ts';
import { setState, touchReport } from '../change-section.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { pauseAssessment } from '../pause-assessment.ts';
import { openPartDuties, openSubmitDuties } from '../report-duty.ts';
import { tellOfReport } from '../report-messages.ts';
import { runReportPress } from '../report-press.ts';
import type { Tx } from '../store.ts';
import { withdrawReport } from '../withdraw-report.ts';

export type ReopenReport = {
  readonly reportId: string;
  readonly reason: string;
  /** The sections that need more work; the others stay as they are and can be opened by those who write them. */
  readonly sectionIds: readonly string[];
};

/**
 * A contact of the service's region opens a report again that was handed in, with a reason that all who take part can
 * read. What was handed in is kept as it was.
 */
export async function reopenReport(context: CommandContext, input: ReopenReport): Promise<Outcome> {
  return await runReportPress(context, 'reopen-report', input.reportId, async (tx, pressed) => {
    const { report, sections, people, personId } = pressed;
    const forbidden = refuseReopening(context.actor, report.facts);
    if (forbidden) return forbidden;
    if (report.state !== 'submitted') return refuse('not-submitted');
    const returned = sections.filter(({ id }) => input.sectionIds.includes(id));
    if (returned.length !== new Set(input.sectionIds).size) return refuse('unknown-or-forbidden');
    const refusal = refuseReason(input.reason);
    if (refusal) return refusal;
    for (const section of returned) await setState(tx, section, { state: 'returned' });
    await tx
      .updateTable('report_section')
      .set({ is_frozen: false })
      .where('report_id', '=', report.id)
      .execute();
    const ofGroup = returned.some(({ part }) => part.kind === 'group' || part.kind === 'regional');
    await tx
      .updateTable('report')
      .set({
        state: 'returned',
        returned_at: sql`business_now()`,
        returned_by: personId,
        returned_reason: input.reason.trim(),
        ...(ofGroup && { group_completed_at: null, group_completed_by: null }),
      })
      .where('id', '=', report.id)
      .execute();
    await giveTime(tx, report.id, { reason: input.reason.trim(), personId });
    const partIds = returned.map(({ part }) => part.id);
    await openPartDuties(
      tx,
      sql`part.id = any(${partIds}::uuid[])
        or (${ofGroup} and part.kind = 'group' and part.report_id = ${report.id})`,
    );
    await openSubmitDuties(tx, sql`report.id = ${report.id}`);
    await pauseAssessment(tx, context, report.id);
    await withdrawReport(tx, report.id);
    await touchReport(tx, context, report.id);
    const concerned = [
      { kind: 'service', siteId: null, region: null } as const,
      ...returned.map((one) => one.part),
    ];
    const told = concerned.flatMap((part) => people.ownersOf(part).map((owner) => owner.personId));
    await tellOfReport(tx, context, report.id, told, 'report-reopened');
    return { codes: { sections: returned.length }, remark: input.reason };
  });
}

/** Whoever is to write again has two weeks, and is reminded like before any other day: the day of the round may be over. */
async function giveTime(
  tx: Tx,
  reportId: string,
  { reason, personId }: { readonly reason: string; readonly personId: string },
): Promise<void> {
  await sql`
    update report
    set extended_to = oslo_today() + ${daysToMend}::integer, extended_reason = ${reason}, extended_by = ${personId}
    from report_cycle cycle
    where cycle.id = report.cycle_id and report.id = ${reportId}
      and oslo_today() + ${daysToMend}::integer > greatest(cycle.submission_due_on, report.extended_to)`.execute(
    tx,
  );
}

const daysToMend = 14;
