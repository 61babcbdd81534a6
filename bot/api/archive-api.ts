import { z } from 'zod';
import { longestSearch } from '../../domain/archive.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { regions, serviceTypes } from '../../domain/vocabulary.ts';
import { publishEntry } from '../../store/commands/publish-entry.ts';
import { withdrawEntry } from '../../store/commands/withdraw-entry.ts';
import { archiveEntryView } from '../../store/queries/archive-entry-view.ts';
import { archiveView } from '../../store/queries/archive-view.ts';
import { field, parseInput } from '../input.ts';
import { does } from './does.ts';
import type { TabCommand, TabQuery } from './tab-call.ts';

const filter = z.object({
  text: field.text(longestSearch).default(''),
  year: field.year.nullable().default(null),
  region: z.enum(regions).nullable().default(null),
  type: z.enum(serviceTypes).nullable().default(null),
  from: z.coerce.number().int().min(0).max(100_000).default(0),
});
const entry = z.object({ entryId: field.id });

/** What the pages of the archive may ask for. */
export const archiveQueries: Readonly<Record<string, TabQuery>> = {
  archive: async ({ service, actor }, given) => {
    const input = parseInput(filter, given);
    if (isRefusal(input)) return input;
    return (await archiveView(service.store, actor, input)) ?? refuse('unknown-or-forbidden');
  },
  'archive-entry': async ({ service, actor }, { id }) =>
    (await archiveEntryView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
};

export const archiveCommands: Readonly<Record<string, TabCommand>> = {
  'publish-entry': does(entry.extend({ version: z.int() }), publishEntry),
  'withdraw-entry': does(entry, withdrawEntry),
};
