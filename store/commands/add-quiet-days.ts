import {
  hasEntry,
  isAhead,
  isFull,
  quietBounds,
  quietEntryFrom,
  withEntry,
} from '../../domain/quiet-days.ts';
import { refuse } from '../../domain/refusal.ts';
import { changeQuietDays } from '../change-quiet-days.ts';
import type { CommandContext, Outcome } from '../command.ts';

export type ChangedQuietDays = { readonly entry: unknown };

/**
 * From the next round on nobody is reminded on these days: what would come on them comes before them when it is due, or
 * is due later, and after them when it is late. Days on which something is due stay as they are.
 */
export async function addQuietDays(context: CommandContext, input: ChangedQuietDays): Promise<Outcome> {
  const entry = quietEntryFrom(input.entry);
  if (!entry) return refuse('quiet-days-unclear', { most: quietBounds.mostDays });
  return await changeQuietDays(context, {
    verb: 'add-quiet-days',
    entry,
    becomes: (quiet, today) => {
      if (!isAhead(entry, today)) return refuse('quiet-days-not-ahead', { most: quietBounds.yearsAhead });
      if (hasEntry(quiet, entry)) return refuse('quiet-days-known');
      return isFull(quiet, entry) ? refuse('quiet-days-full') : withEntry(quiet, entry);
    },
  });
}
