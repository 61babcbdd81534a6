import { z } from 'zod';
import type { GatheringAnswers } from '../../domain/views/gathering-answers.ts';
import { gatheringAnswers } from '../../store/queries/gathering-answers.ts';
import { answersOutline, answersSheets } from '../../text/answers-outline.ts';
import { field } from '../input.ts';
import { type DocumentFormat, pdfOf } from './document-format.ts';
import { workbookType } from './tab-file.ts';
import { viewDocument } from './view-document.ts';

const excel: DocumentFormat<GatheringAnswers> = {
  type: workbookType,
  ending: 'xlsx',
  async draw(view, language) {
    const { renderWorkbook } = await import('../../documents/excel/render-workbook.ts');
    return await renderWorkbook(...answersSheets(view, language));
  },
};

/** The questions and answers of a gathering: what everybody at it sees, whoever downloads it. */
export const answersDocument = viewDocument({
  about: z.object({ id: field.id }),
  viewOf: async (store, actor, { id }) => await gatheringAnswers(store, actor, id),
  formats: { pdf: pdfOf(answersOutline), excel },
  titleOf: (view: GatheringAnswers, language) => answersOutline(view, language).title,
});
