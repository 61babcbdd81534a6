import type { Language } from '../domain/vocabulary.ts';
import { keptByLocale } from './kept-by-locale.ts';
import { textIn } from './text-in.ts';

/** Browsers know no nynorsk: its numbers and lists are as in bokmål. */
const orBokmal = (locale: string) => [locale, 'nb-NO'];
const listFormat = keptByLocale((locale) => new Intl.ListFormat(orBokmal(locale), { type: 'conjunction' }));
const numberFormat = keptByLocale((locale) => new Intl.NumberFormat(orBokmal(locale)));

/** "Ola, Kari og Per". With `most`, the rest is counted: "Ola, Kari og 4 til". */
export function listInWords(items: readonly string[], language: Language, most = items.length): string {
  const { common } = textIn(language);
  const left = items.length - most;
  const shown = left > 0 ? [...items.slice(0, most), common.others(left)] : items;
  return listFormat(common.locale).format(shown);
}

/** Norwegian grouping in Norwegian: "12 345". */
export function numberInWords(value: number, language: Language): string {
  return numberFormat(textIn(language).common.locale).format(value);
}

/** In a table: a dash where there is no number. */
export function numberOrDash(value: number | null, language: Language): string {
  return value === null ? '–' : numberInWords(value, language);
}

/** The text with a capital first, for the start of a sentence. */
export function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(textIn(language).common.locale) + text.slice(1);
}
