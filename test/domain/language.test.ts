import { describe, expect, it } from 'vitest';
import { readingLanguage } from '../../domain/language.ts';

describe('readingLanguage', () => {
  it.each([
    ['the own choice wins', { language: 'en', locale: 'nb-NO', region: 'vest' }, 'en'],
    ['then the client', { language: null, locale: 'en-US', region: 'vest' }, 'en'],
    ['a nynorsk client', { language: null, locale: 'nn-NO', region: 'nord' }, 'nn'],
    ['Helse Vest writes nynorsk', { language: null, locale: null, region: 'vest' }, 'nn'],
    [
      'also with a Norwegian client, which says no more than that',
      { language: null, locale: 'nb-NO', region: 'vest' },
      'nn',
    ],
    ['bokmål elsewhere', { language: null, locale: 'nb-NO', region: 'midt' }, 'nb'],
    ['the old code for Norwegian', { language: null, locale: 'no', region: null }, 'nb'],
    ['a language that is not ours', { language: null, locale: 'sv-SE', region: null }, 'nb'],
    ['nothing known', { language: null, region: null }, 'nb'],
  ] as const)('%s', (_what, reader, expected) => {
    expect(readingLanguage(reader)).toBe(expected);
  });
});
