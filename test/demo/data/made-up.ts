import { demoSeed, generateDemo } from '../../../demo/data/generate.ts';

export const testNow = new Date('2026-11-22T12:00:00Z');

/** The world of the demo for all tests that only read it. */
export const madeUp = generateDemo({ seed: demoSeed, scale: 1, now: testNow });

export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  return Map.groupBy(rows, keyOf);
}

/** Whether somebody holds a seat today, also one who is known to leave. */
export function isHolding({ ends_on: last }: (typeof madeUp.rows.membership)[number]): boolean {
  return !last || last >= madeUp.now.slice(0, 10);
}
