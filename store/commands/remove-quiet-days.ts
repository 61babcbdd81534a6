import { hasEntry, quietBounds, quietEntryFrom, withoutEntry } from '../../domain/quiet-days.ts';
import { refuse } from '../../domain/refusal.ts';
import { changeQuietDays } from '../change-quiet-days.ts';
import type { CommandContext, Outcome } from '../command.ts';
import type { ChangedQuietDays } from './add-quiet-days.ts';

/** From the next round on these are days like all others; the usual ones too, until somebody adds them again. */
export async function removeQuietDays(context: CommandContext, input: ChangedQuietDays): Promise<Outcome> {
  const entry = quietEntryFrom(input.entry);
  if (!entry) return refuse('quiet-days-unclear', { most: quietBounds.mostDays });
  return await changeQuietDays(context, {
    verb: 'remove-quiet-days',
    entry,
    becomes: (quiet) => (hasEntry(quiet, entry) ? withoutEntry(quiet, entry) : refuse('quiet-days-gone')),
  });
}
