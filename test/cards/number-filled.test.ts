import { describe, expect, it } from 'vitest';
import { numberFilled } from '../../cards/number-filled.ts';

describe('A number field of a card that comes back', () => {
  it.each([
    ['1 240', 1240],
    ['1\u00a0240', 1240],
    ['78,5', 78.5],
    ['-3', -3],
    ['', ''],
    [undefined, ''],
    ['mange', ''],
    ['1 2x', ''],
  ])('has %j as %j', (typed, shown) => {
    expect(numberFilled(typed)).toBe(shown);
  });
});
