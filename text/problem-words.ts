import type { Reading } from '../domain/views/brief.ts';
import type { ProblemBrief, ProblemEntry } from '../domain/views/problem.ts';
import type { Language } from '../domain/vocabulary.ts';
import { momentInWords } from './dates.ts';
import { regionName } from './names.ts';
import { textIn } from './text-in.ts';

/** With whom a problem lies: "servicemiljøet i Helse Nord". */
export function holderInWords(
  { step, region }: Pick<ProblemBrief, 'step' | 'region'>,
  language: Language,
): string {
  return textIn(language).problem.owners[step](regionName(region, language));
}

/** What somebody said of it: "Svar fra Kari Demo i dag kl. 10.42: …". */
export function entryInWords({ kind, by, at, text }: ProblemEntry, reading: Reading): string {
  const { problem } = textIn(reading.language);
  const said = problem.said[kind](by, momentInWords(at, reading));
  return text === '' ? said : problem.withText(said, text);
}
