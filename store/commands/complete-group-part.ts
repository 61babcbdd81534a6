import { sql } from 'kysely';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { missingOfGroup, type Reasons } from '../../domain/report-gate.ts';
import { touchReport } from '../change-section.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { leaveOutParts } from '../leave-out-parts.ts';
import { runReportPress } from '../report-press.ts';

export type CompleteGroupPart = {
  readonly reportId: string;
  /** Why a part is missing, by part; a vacant seat needs no reason. */
  readonly reasons: Reasons;
};

/** The group's leader says that the group's part is complete: its statement and the regions' parts (R32, R35). */
export async function completeGroupPart(context: CommandContext, input: CompleteGroupPart): Promise<Outcome> {
  return await runReportPress(context, 'complete-group-part', input.reportId, async (tx, pressed) => {
    const { report, gate, sections, personId } = pressed;
    if (!report.facts.leadsGroup) return refuse('unknown-or-forbidden');
    if (report.state === 'submitted') return refuse('report-frozen');
    if (gate.groupPart !== 'open') return refuse('section-moved-on');
    const left = await leaveOutParts(tx, context, pressed, missingOfGroup(gate), input.reasons);
    if (isRefusal(left)) return left;
    await tx
      .updateTable('report')
      .set({ group_completed_at: sql`business_now()`, group_completed_by: personId })
      .where('id', '=', report.id)
      .execute();
    const own = sections.find(({ part }) => part.kind === 'group');
    if (own) await closeDuties(tx, own.part.id, personId);
    await touchReport(tx, context, report.id);
    return { codes: { leftOut: left } };
  });
}
