import { refuseFrozen } from '../../domain/assessment.ts';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { refuseReason } from '../../domain/report-gate.ts';
import { refuseTakeOver } from '../../domain/takeover.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { keepDisplaced } from '../displaced-text.ts';
import { tellOfSection } from '../report-messages.ts';
import { nameOf } from '../section-command.ts';
import { runSectionPress } from '../section-press.ts';
import { holdSection } from './acquire-section.ts';

export type TakeOverSection = {
  readonly sectionId: string;
  readonly writerId: string;
  readonly reason: string;
};

/**
 * The owner of a part, so the group's leader for the group's, takes it over from a holder who has been idle for a
 * while. The reason is logged, the holder is told, and what they wrote is kept for them too. Gives the new fence.
 */
export async function takeOverSection(context: CommandContext, input: TakeOverSection): Promise<Outcome> {
  const { sectionId, writerId, reason } = input;
  if (!isId(writerId)) return refuse('input-invalid');
  return await runSectionPress(context, 'take-over-section', sectionId, async (tx, section) => {
    if (!section.owns) return refuse('unknown-or-forbidden');
    if (section.isFrozen) return refuseFrozen(section.part);
    const { holder, fence } = section.lock;
    const refusal = refuseTakeOver(section.lock, section.personId, section.now) ?? refuseReason(reason);
    if (refusal?.code === 'holder-not-idle') {
      const person = await nameOf(tx, holder?.personId ?? null);
      return refuse('holder-not-idle', person ? { person } : {});
    }
    if (refusal || !holder) return refusal ?? refuse('nothing-to-take-over');
    await keepDisplaced(tx, section);
    const writer = { personId: section.personId, writerId };
    await holdSection(tx, context.store.leaseSeconds, section, writer, fence + 1, true);
    await tellOfSection(tx, context, section, [holder.personId], 'section-taken-over');
    return {
      codes: { fence: fence + 1, from: fence, holderId: holder.personId, writerId },
      remark: reason,
      ids: { fence: String(fence + 1), revision: String(section.revision) },
    };
  });
}
