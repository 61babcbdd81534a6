import { expect, it } from 'vitest';
import { createTestDatabase } from '../support/test-database.ts';
import { compareYear } from './compare-year.ts';
import { playYear } from './play-year.ts';

/** Of so many services one; `npm run year` plays them all. */
const oneOf = 20;

it('a year of reminders is, for each person and day, what the rules say', { timeout: 120_000 }, async () => {
  const database = await createTestDatabase();
  try {
    const year = await playYear(database, { oneOf, seed: 7 });
    const { asked, expected, told, faults } = compareYear(year);
    expect(told).toEqual(expected);
    expect(faults).toEqual([]);
    expect(year.violations).toEqual([]);
    expect(expected.length).toBeGreaterThan(100);
    expect(asked).toBeGreaterThan(3);
    // The days after the program had been away have what was missed: Christmas, Easter, the night of an hour more.
    const days = new Set(expected.map(({ day }) => day));
    for (const day of ['2026-12-28', '2027-03-30', '2027-11-01']) expect(days, day).toContain(day);
    // Nobody hears on a day without reminders, though the schedule wakes on it.
    for (const day of ['2026-12-24', '2026-12-31', '2027-02-15', '2027-02-16', '2027-05-07', '2027-10-13'])
      expect(days, day).not.toContain(day);
  } finally {
    await database.drop();
  }
});
