import { expect, it } from 'vitest';
import { shouldGiveBack } from '../../bot/give-back-memory.ts';

it.each([
  ['rests and holds much', { busyMs: 1_500, grownMb: 60 }, true],
  ['rests and holds little more', { busyMs: 1_500, grownMb: 20 }, false],
  ['only delivers, as fast as Teams lets it', { busyMs: 2_500, grownMb: 200 }, true],
  ['works', { busyMs: 4_500, grownMb: 200 }, false],
])('A program that %s gives memory back: %o, %s', (_, { busyMs, grownMb }, expected) => {
  const before = { cpuMicros: 7_000_000, rssBytes: 300e6 };
  const now = { cpuMicros: before.cpuMicros + busyMs * 1_000, rssBytes: 200e6 + grownMb * 1e6 };
  expect(shouldGiveBack({ before, now, heldBytes: 200e6 })).toBe(expected);
});
