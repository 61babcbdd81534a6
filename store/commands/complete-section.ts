import { refuseFrozen } from '../../domain/assessment.ts';
import { contentFaults, type SectionContent } from '../../domain/content-faults.ts';
import { refuse } from '../../domain/refusal.ts';
import { changeSection } from '../change-section.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { endHolding } from '../end-holding.ts';
import { askedIn } from '../report-template.ts';
import { type PressedSection, refuseHeldByOther, runSectionPress } from '../section-press.ts';
import type { Tx } from '../store.ts';

export type CompleteSection = {
  readonly sectionId: string;
  /** The revision that was looked at: nobody calls done what they have not seen. */
  readonly revision: number;
};

/** Whoever may write a section says that it is done. All that is asked has to be answered; the section is free then. */
export async function completeSection(context: CommandContext, input: CompleteSection): Promise<Outcome> {
  return await runSectionPress(context, 'complete-section', input.sectionId, async (tx, section) => {
    if (!section.mayWrite) return refuse('unknown-or-forbidden');
    if (section.isFrozen) return refuseFrozen(section.part);
    if (section.state === 'done' || section.revision !== input.revision) return refuse('section-moved-on');
    const held = await refuseHeldByOther(tx, section);
    if (held) return held;
    const faults = contentFaults(await askedIn(tx, section), await contentOf(tx, section), 'complete');
    if (faults.length > 0) return refuse('content-invalid', { faults });
    await endHolding(tx, context, section);
    await changeSection(tx, context, section, { state: 'done' });
    return { codes: { revision: section.revision } };
  });
}

export async function contentOf(tx: Tx, section: Pick<PressedSection, 'id'>): Promise<SectionContent> {
  const { content } = await tx
    .selectFrom('report_section')
    .select('content')
    .where('id', '=', section.id)
    .executeTakeFirstOrThrow();
  return content as unknown as SectionContent;
}
