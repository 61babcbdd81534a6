import { z } from 'zod';
import { longestFileTitle, longestSearch, mayAddToArchive } from '../../domain/archive.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { regions, serviceTypes } from '../../domain/vocabulary.ts';
import { addArchiveFile } from '../../store/commands/add-archive-file.ts';
import { publishEntry } from '../../store/commands/publish-entry.ts';
import { restoreEntry } from '../../store/commands/restore-entry.ts';
import { takeAwayEntry } from '../../store/commands/take-away-entry.ts';
import { withdrawEntry } from '../../store/commands/withdraw-entry.ts';
import { archiveEntryView } from '../../store/queries/archive-entry-view.ts';
import { archiveFile } from '../../store/queries/archive-file.ts';
import { archiveView } from '../../store/queries/archive-view.ts';
import { comparisonView } from '../../store/queries/comparison-view.ts';
import { comparisonOutline, comparisonTitle } from '../../text/comparison-outline.ts';
import { readPdf } from '../archive/read-pdf.ts';
import { field, parseInput } from '../input.ts';
import { pdfOf, wordOf } from './document-format.ts';
import { does } from './does.ts';
import type { LargeBody, TabCommand, TabQuery } from './tab-call.ts';
import { fileNameOf, tabFile } from './tab-file.ts';
import { viewDocument } from './view-document.ts';

const filter = z.object({
  text: field.text(longestSearch),
  year: field.year.nullable().default(null),
  region: z.enum(regions).nullable().default(null),
  type: z.enum(serviceTypes).nullable().default(null),
  from: field.from,
});
const compared = z.union([z.object({ serviceId: field.id }), z.object({ region: z.enum(regions) })]);
const entry = z.object({ entryId: field.id });
const older = z.object({
  serviceId: field.id,
  year: field.year,
  title: field.required(longestFileTitle),
  name: z.string().min(1).max(200),
  content: z.base64(),
});

/** What pages may send more of than others: a file of an older year, as base64 in JSON. */
export const largeArchiveBodies: Readonly<Record<string, LargeBody>> = {
  'add-archive-file': { mostBytes: 21_000_000, may: mayAddToArchive },
};

/** What the pages of the archive may ask for. */
export const archiveQueries: Readonly<Record<string, TabQuery>> = {
  archive: async ({ service, actor }, given) => {
    const input = parseInput(filter, given);
    if (isRefusal(input)) return input;
    return (await archiveView(service.store, actor, input)) ?? refuse('unknown-or-forbidden');
  },
  'archive-entry': async ({ service, actor }, { id }) =>
    (await archiveEntryView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  comparison: async ({ service, actor }, given) => {
    const input = parseInput(compared, given);
    if (isRefusal(input)) return input;
    return (await comparisonView(service.store, actor, input)) ?? refuse('unknown-or-forbidden');
  },
  'comparison-document': viewDocument({
    about: compared,
    viewOf: comparisonView,
    formats: { pdf: pdfOf(comparisonOutline), word: wordOf(comparisonOutline) },
    titleOf: comparisonTitle,
  }),
  'archive-file': async ({ service, actor }, { id }) => {
    const file = await archiveFile(service.store, actor, String(id));
    if (!file) return refuse('unknown-or-forbidden');
    return tabFile({ name: fileNameOf(file.title, 'pdf'), type: 'application/pdf', bytes: file.bytes });
  },
};

export const archiveCommands: Readonly<Record<string, TabCommand>> = {
  'publish-entry': does(entry.extend({ version: z.int() }), publishEntry),
  'withdraw-entry': does(entry, withdrawEntry),
  'take-away-entry': does(entry.extend({ version: z.int(), reason: z.string() }), takeAwayEntry),
  'restore-entry': does(entry, restoreEntry),
  'add-archive-file': async (context, given) => {
    // No file is read for somebody who may not add it.
    if (!mayAddToArchive(context.actor)) return refuse('unknown-or-forbidden');
    const input = parseInput(older, given);
    if (isRefusal(input)) return input;
    const { content, ...about } = input;
    const read = await readPdf(Buffer.from(content, 'base64'));
    return isRefusal(read) ? read : await addArchiveFile(context, { ...about, ...read });
  },
};
