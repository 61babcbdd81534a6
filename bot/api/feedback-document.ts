import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { FeedbackView } from '../../domain/views/feedback.ts';
import { languages } from '../../domain/vocabulary.ts';
import { feedbackView } from '../../store/queries/feedback-view.ts';
import { feedbackOutline } from '../../text/feedback-outline.ts';
import { field, parseInput } from '../input.ts';
import { type DocumentFormat, pdfOf, wordOf } from './document-format.ts';
import type { TabCall, TabInput } from './tab-call.ts';
import { fileNameOf, type TabFile, tabFile } from './tab-file.ts';

const wanted = z.object({
  id: field.id,
  format: z.enum(['pdf', 'word']),
  language: z.enum(languages).optional(),
});

const formats: Readonly<Record<'pdf' | 'word', DocumentFormat<FeedbackView>>> = {
  pdf: pdfOf(feedbackOutline),
  word: wordOf(feedbackOutline),
};

/** The feedback as a file, for whoever may see it: what was sent, without who has read it and what was asked. */
export async function feedbackDocument(call: TabCall, given: TabInput): Promise<TabFile | Refusal> {
  const input = parseInput(wanted, given);
  if (isRefusal(input)) return input;
  const view = await feedbackView(call.service.store, call.actor, input.id);
  if (!view) return refuse('unknown-or-forbidden');
  const { type, ending, draw } = formats[input.format];
  const language = input.language ?? call.reading.language;
  const { title } = feedbackOutline(view, language);
  return tabFile({ name: fileNameOf(title, ending), type, bytes: await draw(view, language) });
}
