import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { NationalView } from '../../domain/views/national.ts';
import { languages } from '../../domain/vocabulary.ts';
import { nationalView } from '../../store/queries/national-view.ts';
import { nationalOutline } from '../../text/national-outline.ts';
import { parseInput } from '../input.ts';
import { type DocumentFormat, pdfOf, wordOf } from './document-format.ts';
import type { TabCall, TabInput } from './tab-call.ts';
import { fileNameOf, type TabFile, tabFile } from './tab-file.ts';

const wanted = z.object({
  year: z.coerce.number().int().min(2000).max(2200),
  format: z.enum(['pdf', 'word']),
  language: z.enum(languages).optional(),
});

const formats: Readonly<Record<'pdf' | 'word', DocumentFormat<NationalView>>> = {
  pdf: pdfOf(nationalOutline),
  word: wordOf(nationalOutline),
};

/** The case for the medical directors' meeting as a file, for contacts and coordinators. */
export async function nationalDocument(call: TabCall, given: TabInput): Promise<TabFile | Refusal> {
  const input = parseInput(wanted, given);
  if (isRefusal(input)) return input;
  const view = await nationalView(call.service.store, call.actor, { year: input.year });
  if (!view) return refuse('unknown-or-forbidden');
  const { type, ending, draw } = formats[input.format];
  const language = input.language ?? call.reading.language;
  const { title } = nationalOutline(view, language);
  return tabFile({ name: fileNameOf(title, ending), type, bytes: await draw(view, language) });
}
