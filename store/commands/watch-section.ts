import { refuseFrozen } from '../../domain/assessment.ts';
import { refuse } from '../../domain/refusal.ts';
import { isHeld } from '../../domain/section-lock.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { runSectionPress } from '../section-press.ts';

/** "Tell me when it is free": a message when the holder lets go, or the lease has run out. */
export async function watchSection(
  context: CommandContext,
  input: { readonly sectionId: string },
): Promise<Outcome> {
  return await runSectionPress(context, 'watch-section', input.sectionId, async (tx, section) => {
    if (!section.mayWrite) return refuse('unknown-or-forbidden');
    if (section.isFrozen) return refuseFrozen(section.part);
    if (!isHeld(section.lock, section.now)) return refuse('nothing-to-take-over');
    if (section.lock.holder?.personId === section.personId) return refuse('section-held-elsewhere');
    await tx
      .insertInto('section_watch')
      .values({ section_id: section.id, person_id: section.personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return {};
  });
}
