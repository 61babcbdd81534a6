import { describe, expect, it } from 'vitest';
import { isAskingWord, searchedWords } from '../../domain/asking-words.ts';
import { nearWords } from '../../domain/near-spelling.ts';

const known = [
  'oppnevn',
  'reis',
  'utgift',
  'møt',
  'frist',
  'årsrapport',
  'rapport',
  'region',
  'kontaktperson',
];

function meant(word: string): string[] {
  return nearWords(word, known).map((one) => one.word);
}

describe('A word that nobody knows', () => {
  it.each([
    ['oppnenv', ['oppnevn']],
    ['opnevn', ['oppnevn']],
    ['fristt', ['frist']],
    ['årsraport', ['årsrapport']],
    ['kontatkperson', ['kontaktperson']],
    ['reiseutgift', ['reis', 'utgift']],
    ['rapportfrist', ['rapport', 'frist']],
    ['kaffe', []],
    ['kontaktannonse', []],
    ['rei', []],
    ['møy', []],
    ['', []],
  ])('%s may be %j', (word, words) => {
    expect(meant(word)).toEqual(words);
  });

  it('is the less certain the more it differs', () => {
    const [one] = nearWords('kontaktperso', known);
    const [two] = nearWords('kontatkperso', known);
    expect(one?.closeness).toBeGreaterThan(two?.closeness ?? 1);
  });

  it('takes no time when it is long', () => {
    expect(nearWords('x'.repeat(10_000), known)).toEqual([]);
  });
});

describe('The words of a question', () => {
  it('keep what is asked for, once', () => {
    expect(searchedWords('Hvem leverer, og når?')).toEqual(['zzwho', 'leverer', 'og', 'når']);
    expect(searchedWords('KORLEIS?').map(isAskingWord)).toEqual([true]);
    expect(searchedWords('constructor __proto__')).toEqual(['constructor', 'proto']);
  });
});
