import type { SectionContent } from '../../domain/content-faults.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { isHolding } from '../../domain/section-lock.ts';
import type { CommandContext } from '../command.ts';
import type { WriterInput } from '../section-command.ts';
import { type SavedSection, saveRevision } from './save-section.ts';

/** The context's submission key is the restoring's, as for a save. */
export type RestoreRevision = WriterInput & {
  readonly fence: number;
  /** The revision that was on the screen. */
  readonly baseRevision: number;
  /** The one that is to be the text again. */
  readonly revision: number;
};

/**
 * An earlier text becomes the newest revision: under the lease, from what was on the screen, and on top of what is
 * there, so that nothing is overwritten by it. Without the lease nothing happens.
 */
export async function restoreRevision(
  context: CommandContext,
  input: RestoreRevision,
): Promise<SavedSection | Refusal> {
  const outcome = await saveRevision(context, input, 'restored', async (tx, { section, writer }) => {
    if (!section.mayWrite) return refuse('unknown-or-forbidden');
    if (!isHolding(section.lock, writer, input.fence)) return refuse('lease-lost');
    if (!Number.isSafeInteger(input.revision)) return refuse('unknown-or-forbidden');
    const row = await tx
      .selectFrom('section_revision')
      .select('content')
      .where('section_id', '=', section.id)
      .where('revision', '=', input.revision)
      .executeTakeFirst();
    return row ? (row.content as unknown as SectionContent) : refuse('unknown-or-forbidden');
  });
  return outcome.kind === 'kept' ? refuse('section-moved-on') : outcome;
}
