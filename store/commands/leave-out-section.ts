import { refuseFrozen } from '../../domain/assessment.ts';
import { refuse } from '../../domain/refusal.ts';
import { mayLeaveOut } from '../../domain/report-access.ts';
import { refuseReason } from '../../domain/report-gate.ts';
import { changeSection } from '../change-section.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { endHolding } from '../end-holding.ts';
import { refuseHeldByOther, runSectionPress } from '../section-press.ts';

export type LeaveOutSection = { readonly sectionId: string; readonly reason: string };

/** A section that is not written this year, with the reason (R35). What was written stays, and is not handed in. */
export async function leaveOutSection(context: CommandContext, input: LeaveOutSection): Promise<Outcome> {
  return await runSectionPress(context, 'leave-out-section', input.sectionId, async (tx, section) => {
    if (!mayLeaveOut(context.actor, section.facts, section.part)) return refuse('unknown-or-forbidden');
    if (section.isFrozen) return refuseFrozen(section.part);
    if (section.state === 'done') return refuse('section-done');
    const refusal = refuseReason(input.reason) ?? (await refuseHeldByOther(tx, section));
    if (refusal) return refusal;
    await endHolding(tx, context, section);
    const leftOut = { reason: input.reason.trim(), isVacant: false, by: section.personId };
    await changeSection(tx, context, section, { state: 'left-out', leftOut });
    return {};
  });
}
