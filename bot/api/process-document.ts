import { z } from 'zod';
import type { ProcessView } from '../../domain/views/process.ts';
import { processView } from '../../store/queries/process-view.ts';
import { processOutline } from '../../text/process-outline.ts';
import { field } from '../input.ts';
import { pdfOf, wordOf } from './document-format.ts';
import { viewDocument } from './view-document.ts';

/** A process as a document, for everybody who sees it: what is answered, decided and to come, with its days. */
export const processDocument = viewDocument({
  about: z.object({ id: field.id }),
  viewOf: async (store, actor, { id }) => await processView(store, actor, id),
  formats: { pdf: pdfOf(processOutline), word: wordOf(processOutline) },
  titleOf: (view: ProcessView, language) => processOutline(view, language).title,
});
