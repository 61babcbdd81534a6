import { describe, expect, it } from 'vitest';
import { fill, texts, translator } from '../../../sandbox/web/texts.ts';
import { toolTexts } from '../../../sandbox/web/tool-texts.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([whole]) => whole).sort();

describe('the words of the web client', () => {
  const all: [string, readonly string[]][] = Object.entries({ ...texts, ...toolTexts });

  it.each(all)('%s says the same in three languages', (_key, [nb = '', nn = '', en = '']) => {
    for (const text of [nb, nn, en]) expect(text).not.toBe('');
    expect(placeholders(nn)).toEqual(placeholders(nb));
    expect(placeholders(en)).toEqual(placeholders(nb));
  });

  it('puts values where they belong', () => {
    expect(translator('nb')('unread', { count: 3 })).toBe('3 uleste');
    expect(translator('en')('unread', { count: 3 })).toBe('3 unread');
    expect(fill('{a} og {b}', { a: 1 })).toBe('1 og {b}');
  });
});
