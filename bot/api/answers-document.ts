import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { GatheringAnswers } from '../../domain/views/gathering-answers.ts';
import { languages } from '../../domain/vocabulary.ts';
import { gatheringAnswers } from '../../store/queries/gathering-answers.ts';
import { answersOutline, answersSheets } from '../../text/answers-outline.ts';
import { field, parseInput } from '../input.ts';
import { type DocumentFormat, pdfOf } from './document-format.ts';
import type { TabCall, TabInput } from './tab-call.ts';
import { fileNameOf, type TabFile, tabFile, workbookType } from './tab-file.ts';

const wanted = z.object({
  id: field.id,
  format: z.enum(['pdf', 'excel']),
  language: z.enum(languages).optional(),
});

type Format = z.output<typeof wanted>['format'];
// What draws them is large, slow to load, and needed seldom: it is loaded then.
const formats: Readonly<Record<Format, DocumentFormat<GatheringAnswers>>> = {
  pdf: pdfOf(answersOutline),
  excel: {
    type: workbookType,
    ending: 'xlsx',
    async draw(view, language) {
      const { renderWorkbook } = await import('../../documents/excel/render-workbook.ts');
      return await renderWorkbook(...answersSheets(view, language));
    },
  },
};

/** The questions and answers of a gathering as a file: what everybody at it sees, whoever downloads it. */
export async function answersDocument(call: TabCall, given: TabInput): Promise<TabFile | Refusal> {
  const input = parseInput(wanted, given);
  if (isRefusal(input)) return input;
  const view = await gatheringAnswers(call.service.store, call.actor, input.id);
  if (!view) return refuse('unknown-or-forbidden');
  const { type, ending, draw } = formats[input.format];
  const language = input.language ?? call.reading.language;
  const { title } = answersOutline(view, language);
  return tabFile({ name: fileNameOf(title, ending), type, bytes: await draw(view, language) });
}
