import { expect, it } from 'vitest';
import { laneOfEach, turnOf, wheelLanes } from '../../tab/charts/wheel-lanes.ts';

const years: readonly (readonly string[])[] = [
  ['2027-02-10', '2027-02-15', '2027-02-20'],
  // Apart by the old measure, and yet their corners met.
  ['2027-02-10', '2027-02-23'],
  // A year round, beside where it began.
  ['2027-12-30', '2028-06-01', '2028-12-20', '2028-01-02'],
  ['2027-05-17', '2027-05-17', '2027-05-17'],
];

it.each(years)('marks of the year’s wheel do not lie on each other: %s', (...days) => {
  const lanes = laneOfEach(days);
  const points = days.map((day, index) => {
    const angle = 2 * Math.PI * turnOf(day);
    const radius = wheelLanes[lanes[index] ?? 0] ?? 0;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  for (const [index, [x, y]] of points.entries())
    for (const [otherX, otherY] of points.slice(index + 1))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(25.5);
});
