import { expect, test } from 'vitest';
import { mostAttempts, secondsToNextTry } from '../../jobs/back-off.ts';

test('tries come further and further apart, up to a quarter of an hour, and never closer than half of that', () => {
  expect([1, 2, 3, 9, 10, 30].map((attempts) => secondsToNextTry(attempts, null, 0))).toEqual([
    2, 4, 8, 512, 900, 900,
  ]);
  expect(secondsToNextTry(3, null, 1)).toBe(4);
});

test('what Teams asked for is never undercut', () => {
  expect(secondsToNextTry(9, 7, 0)).toBe(7);
  expect(secondsToNextTry(1, 7, 1)).toBe(8);
});

test('a message outlasts an outage of some hours', () => {
  let seconds = 0;
  for (let attempts = 1; attempts < mostAttempts; attempts += 1) {
    seconds += secondsToNextTry(attempts, null, 0.5);
  }
  expect(seconds / 3600).toBeGreaterThan(3);
});
