import type { Language } from '../domain/vocabulary.ts';
import { textIn } from './text-in.ts';

/** "Ola, Kari og Per". With `most`, the rest is counted: "Ola, Kari og 4 til". */
export function listInWords(items: readonly string[], language: Language, most = items.length): string {
  const { common } = textIn(language);
  const left = items.length - most;
  const shown = left > 0 ? [...items.slice(0, most), common.others(left)] : items;
  return new Intl.ListFormat(known(common.locale), { type: 'conjunction' }).format(shown);
}

/** Norwegian grouping in Norwegian: "12 345". */
export function numberInWords(value: number, language: Language): string {
  return value.toLocaleString(known(textIn(language).common.locale));
}

/** Browsers know no nynorsk: numbers and lists are then as in bokmål, which is the same. */
function known(locale: string): string[] {
  return [locale, 'nb-NO'];
}

/** The text with a capital first, for the start of a sentence. */
export function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(textIn(language).common.locale) + text.slice(1);
}
