import { z } from 'zod';
import { outlineOfSubmission } from '../../domain/outline-of-submission.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { SubmissionView } from '../../domain/report-submission.ts';
import { type Language, languages } from '../../domain/vocabulary.ts';
import { submissionView } from '../../store/queries/submission-view.ts';
import { nameIn } from '../../text/names.ts';
import { reportOutline } from '../../text/report-outline.ts';
import { textIn } from '../../text/text-in.ts';
import { field, parseInput } from '../input.ts';
import { type DocumentFormat, pdfOf, wordOf } from './document-format.ts';
import type { TabCall, TabInput } from './tab-call.ts';
import { fileNameOf, type TabFile, tabFile } from './tab-file.ts';

const wanted = z.object({
  id: field.id,
  format: z.enum(['pdf', 'word', 'json']),
  language: z.enum(languages).optional(),
});

type Format = z.output<typeof wanted>['format'];
// What draws them is large, slow to load, and needed seldom: it is loaded then.
const formats: Readonly<Record<Format, DocumentFormat<SubmissionView>>> = {
  pdf: pdfOf(outlineOf),
  word: wordOf(outlineOf),
  json: {
    type: 'application/json',
    ending: 'json',
    draw: async (view) => new TextEncoder().encode(`${JSON.stringify(view, null, 2)}\n`),
  },
};

/** The report as it was handed in, as a file, for whoever may see it; in the language asked for, else the reader's. */
export async function reportDocument(call: TabCall, given: TabInput): Promise<TabFile | Refusal> {
  const input = parseInput(wanted, given);
  if (isRefusal(input)) return input;
  const view = await submissionView(call.service.store, call.actor, { reportId: input.id });
  if (!view) return refuse('unknown-or-forbidden');
  const { type, ending, draw } = formats[input.format];
  const language = input.language ?? call.reading.language;
  return tabFile({ name: fileName(view, ending, language), type, bytes: await draw(view, language) });
}

function outlineOf(view: SubmissionView, language: Language) {
  return reportOutline(outlineOfSubmission(view), language);
}

function fileName({ content }: SubmissionView, ending: string, language: Language): string {
  const title = textIn(language).reportDocument.title(
    nameIn(content.service.name, language),
    String(content.year),
  );
  return fileNameOf(title, ending);
}
