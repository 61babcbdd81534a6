import type { FaqId } from '../domain/faq.ts';
import type { Language } from '../domain/vocabulary.ts';
import { textIn } from './text-in.ts';

/** The answer of an entry, as the rules are chosen: where the older document's way holds, that way's. */
export function answerOfEntry(id: FaqId, isOlderWay: boolean, language: Language): string {
  const { faq } = textIn(language);
  const older: Readonly<Partial<Record<FaqId, string>>> = faq.olderAnswers;
  return (isOlderWay ? older[id] : null) ?? faq.entries[id].answer;
}
