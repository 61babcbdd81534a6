import { en } from './words/en.ts';
import { type ManifestWords, nb } from './words/nb.ts';
import { nn } from './words/nn.ts';

/** A language by its tag, as in `text/` and in Teams; the name of its file as well. */
export type ManifestLanguage = 'nb' | 'nn' | 'en';

/** What a client in any other language reads: the language in which the texts are written first. */
export const defaultLanguage: ManifestLanguage = 'nb';

export const wordsIn: Readonly<Record<ManifestLanguage, ManifestWords>> = { nb, nn, en };

export const manifestLanguages = Object.keys(wordsIn) as ManifestLanguage[];
