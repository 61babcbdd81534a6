import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, wordDifference } from '../../domain/word-difference.ts';

const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('The difference of two texts', () => {
  it.each([
    ['', '', []],
    ['Kurs', 'Kurs', [{ kind: 'same', text: 'Kurs' }]],
    ['', 'Kurs', [{ kind: 'added', text: 'Kurs' }]],
    [
      'Vi holdt to kurs i år',
      'Vi holdt tre kurs i år',
      [
        { kind: 'same', text: 'Vi holdt ' },
        { kind: 'removed', text: 'to ' },
        { kind: 'added', text: 'tre ' },
        { kind: 'same', text: 'kurs i år' },
      ],
    ],
  ] as const)('of “%s” and “%s”', (before, after, pieces) => {
    expect(wordDifference(before, after)).toEqual(pieces);
  });

  it('holds both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c ', ' ', '\n', 'å-'), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDifference(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('of two very long texts is shown as a whole', () => {
    const long = (word: string) => `${word} `.repeat(3000);
    expect(wordDifference(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
