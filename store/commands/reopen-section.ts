import { refuseFrozen } from '../../domain/assessment.ts';
import { refuse } from '../../domain/refusal.ts';
import { isFinished } from '../../domain/report-gate.ts';
import { changeSection } from '../change-section.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { runSectionPress } from '../section-press.ts';

/** Whoever may write a section opens it again, so that it can be written on. */
export async function reopenSection(
  context: CommandContext,
  input: { readonly sectionId: string },
): Promise<Outcome> {
  return await runSectionPress(context, 'reopen-section', input.sectionId, async (tx, section) => {
    if (!section.mayWrite) return refuse('unknown-or-forbidden');
    if (section.isFrozen) return refuseFrozen(section.part);
    if (!isFinished(section.state)) return refuse('section-moved-on');
    await changeSection(tx, context, section, { state: section.revision > 0 ? 'draft' : 'not-begun' });
    return { codes: { from: section.state } };
  });
}
