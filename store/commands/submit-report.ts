import { sql } from 'kysely';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { maySubmit } from '../../domain/report-access.ts';
import { type Reasons, refuseReason } from '../../domain/report-gate.ts';
import { touchReport } from '../change-section.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { freezeReport } from '../freeze-report.ts';
import { freezeSections } from '../freeze-sections.ts';
import { leaveOutParts } from '../leave-out-parts.ts';
import { openAssessment } from '../open-assessment.ts';
import { closeDutiesOfReport } from '../report-duty.ts';
import { tellOfReport } from '../report-messages.ts';
import { type PressedReport, runReportPress } from '../report-press.ts';
import type { Tx } from '../store.ts';

export type SubmitReport = {
  readonly reportId: string;
  /** The version that was looked through: nobody hands in what they have not seen. */
  readonly version: number;
  /** Why a part is missing, by part; a vacant post or seat needs no reason. */
  readonly reasons: Reasons;
  /** Why it goes without the group's leader having marked the group's part; needed only then. */
  readonly withoutGroup?: string | null;
};

/**
 * The service's leader hands the report in (R35): whole, or with a reason for each part that is missing. From then on
 * it stands as it was handed in, everybody who wrote gets a receipt, and the service's region has it to assess (R40).
 */
export async function submitReport(context: CommandContext, input: SubmitReport): Promise<Outcome> {
  return await runReportPress(context, 'submit-report', input.reportId, async (tx, pressed) => {
    const { report, personId } = pressed;
    if (!maySubmit(context.actor, report.facts)) return refuse('unknown-or-forbidden');
    if (report.state === 'submitted') return refuse('report-frozen');
    if (report.version !== input.version) return refuse('section-moved-on');
    const without = withoutGroup(pressed, input);
    if (without) return without;
    const left = await leaveOutParts(tx, context, pressed, pressed.gate.missing, input.reasons);
    if (isRefusal(left)) return left;
    await markSubmitted(tx, report.id, personId);
    const submissionId = await freezeReport(tx, pressed);
    await closeDutiesOfReport(tx, report.id, personId);
    await touchReport(tx, context, report.id);
    await tellOfReport(tx, context, report.id, await receivers(tx, pressed), 'report-submitted');
    await openAssessment(tx, context, report, submissionId);
    return { codes: { leftOut: left }, remark: input.withoutGroup ?? null, ids: { submissionId } };
  });
}

function withoutGroup({ gate }: PressedReport, { withoutGroup: reason }: SubmitReport): Refusal | null {
  if (gate.groupPart !== 'open') return null;
  return (reason ?? '').trim() === '' ? refuse('group-part-not-complete') : refuseReason(reason ?? '');
}

async function markSubmitted(tx: Tx, reportId: string, personId: string): Promise<void> {
  await freezeSections(tx, sql`report.id = ${reportId}`);
  await tx
    .updateTable('report')
    .set({ state: 'submitted', submitted_at: sql`business_now()`, submitted_by: personId })
    .where('id', '=', reportId)
    .execute();
}

/** Everybody who wrote or owns a part. */
async function receivers(tx: Tx, { report, sections, people }: PressedReport): Promise<string[]> {
  const writers = await tx
    .selectFrom('section_revision')
    .innerJoin('report_section', 'report_section.id', 'section_revision.section_id')
    .select('section_revision.written_by')
    .distinct()
    .where('report_section.report_id', '=', report.id)
    .execute();
  const owners = sections.flatMap(({ part }) => people.ownersOf(part).map(({ personId }) => personId));
  return [...writers.map((row) => row.written_by), ...owners];
}
