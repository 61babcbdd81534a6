import { expect, it } from 'vitest';
import { askedLanguage } from '../../bot/asked-language.ts';

it.each([
  ['nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6', 'nb'],
  ['no', 'nb'],
  ['nn-NO, nb;q=0.9', 'nn'],
  ['en-GB,en;q=0.9', 'en'],
  // The first that there is, not the first that is named.
  ['de-DE,de;q=0.9,en;q=0.8,nb;q=0.1', 'en'],
  ['en;q=0.2, NN ; q=0.9', 'nn'],
  ['en;q=0, fr', null],
  ['fr-CA', null],
  ['*', null],
  ['', null],
  [undefined, null],
  [',;q=,;;', null],
])('%s asks for %s', (header, language) => {
  expect(askedLanguage(header)).toBe(language);
});
