import type { ContentFault } from '../../domain/content-faults.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { numberInWords } from '../../text/lists.ts';
import { textIn } from '../../text/text-in.ts';

/** What is wrong with an answer, and what to do. */
export function faultText({ code, params }: ContentFault, language: Language): string {
  const bound = params.least ?? params.most;
  const inWords = (number: number | undefined) =>
    number === undefined ? '' : numberInWords(number, language);
  return textIn(language).writing.faults[code](inWords(bound), inWords(params.used));
}
