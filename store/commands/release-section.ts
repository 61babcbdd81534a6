import type { Refusal } from '../../domain/refusal.ts';
import { isHolding } from '../../domain/section-lock.ts';
import type { CommandContext } from '../command.ts';
import { endHolding } from '../end-holding.ts';
import { recordEvent } from '../event.ts';
import { runSectionCommand, type WriterInput } from '../section-command.ts';

export type ReleaseSection = WriterInput & { readonly fence: number };

/** Lets others write. One that comes late, or twice, finds the section somebody else's or free and leaves it alone. */
export async function releaseSection(
  context: CommandContext,
  input: ReleaseSection,
): Promise<{ readonly kind: 'released'; readonly was: boolean } | Refusal> {
  const outcome = await runSectionCommand(context, input, async (tx, { section, writer }) => {
    const was = isHolding(section.lock, writer, input.fence);
    if (was) {
      await Promise.all([
        endHolding(tx, context, section),
        recordEvent(tx, {
          actor: context.actor,
          verb: 'release-section',
          subjectType: 'section',
          subjectId: section.id,
          serviceId: section.serviceId,
          codes: { fence: section.lock.fence },
          correlationId: context.correlationId,
        }),
      ]);
    }
    return { was, section };
  });
  if ('code' in outcome) return outcome;
  const { was, section } = outcome;
  if (was) context.store.changes.tell({ reportId: section.reportId, sectionId: section.id });
  return { kind: 'released', was };
}
