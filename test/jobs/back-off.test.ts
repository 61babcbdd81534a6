import { expect, test } from 'vitest';
import { mostAttempts, secondsToNextTry, whileQuiet } from '../../jobs/back-off.ts';

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

test('a reminder that has to wait looks soon when its hours are near, and never so often that the queue gives it up', () => {
  const minute = 60_000;
  expect(whileQuiet(minute)).toBe(2 * minute);
  expect(whileQuiet(16 * 60 * minute)).toBe(2 * minute);
  const looksWithin = (days: number) => {
    let looks = 0;
    for (let left = days * 24 * 60 * minute; left > 0; left -= whileQuiet(left)) looks += 1;
    return looks;
  };
  // Two summers in a row of as many days without reminders as the list takes.
  for (const days of [14, 35, 620]) expect(looksWithin(days)).toBeLessThan(5_000);
});
