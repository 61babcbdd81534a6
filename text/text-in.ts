import type { Language } from '../domain/vocabulary.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** Everything a person reads, in one language. */
export type Text = typeof nb;

const inEveryLanguage: Readonly<Record<Language, Text>> = { nb, nn, en };

/** The texts of each language. */
export const allTexts: readonly Text[] = Object.values(inEveryLanguage);

/** All texts in the language. */
export function textIn(language: Language): Text {
  return inEveryLanguage[language];
}
