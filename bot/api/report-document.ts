import { z } from 'zod';
import { outlineOfSubmission } from '../../domain/outline-of-submission.ts';
import type { SubmissionView } from '../../domain/report-submission.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { submissionView } from '../../store/queries/submission-view.ts';
import { nameIn } from '../../text/names.ts';
import { reportOutline } from '../../text/report-outline.ts';
import { textIn } from '../../text/text-in.ts';
import { field } from '../input.ts';
import { type DocumentFormat, pdfOf, wordOf } from './document-format.ts';
import { viewDocument } from './view-document.ts';

const json: DocumentFormat<SubmissionView> = {
  type: 'application/json',
  ending: 'json',
  draw: async (view) => new TextEncoder().encode(`${JSON.stringify(view, null, 2)}\n`),
};

/** The report as it was handed in. */
export const reportDocument = viewDocument({
  about: z.object({ id: field.id }),
  viewOf: async (store, actor, { id }) => await submissionView(store, actor, { reportId: id }),
  formats: { pdf: pdfOf(outlineOf), word: wordOf(outlineOf), json },
  titleOf: ({ content }: SubmissionView, language) =>
    textIn(language).reportDocument.title(nameIn(content.service.name, language), String(content.year)),
});

function outlineOf(view: SubmissionView, language: Language) {
  return reportOutline(outlineOfSubmission(view), language);
}
