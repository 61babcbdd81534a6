import type { YearEntry } from '../domain/group-year.ts';
import type { Language } from '../domain/vocabulary.ts';
import { textIn } from './text-in.ts';

/** What comes on a day of the year; of a round that is not opened yet, that it is so as usual. */
export function entryInWords({ kind, isUsual }: YearEntry, language: Language): string {
  const { groupYear } = textIn(language);
  const what = groupYear.entries[kind];
  return isUsual ? groupYear.usual(what) : what;
}
