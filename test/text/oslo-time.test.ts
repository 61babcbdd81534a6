import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { inOslo } from '../../text/oslo-time.ts';

it.each([
  ['2026-03-29T00:59:59Z', '2026-03-29 1:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29 3:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25 2:59'],
  ['2026-10-25T01:00:00Z', '2026-10-25 2:00'],
  ['2026-12-31T23:00:00Z', '2027-01-01 0:00'],
  ['2026-06-30T21:59:59Z', '2026-06-30 23:59'],
])('%s is %s in Oslo', (moment, shown) => {
  const { year, month, day, hour, minute } = inOslo(new Date(moment));
  const two = (value: number) => String(value).padStart(2, '0');
  expect(`${year}-${two(month)}-${two(day)} ${hour}:${two(minute)}`).toBe(shown);
});

it('is Temporal’s time in Oslo at any moment', () => {
  const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const theirs = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('Europe/Oslo');
      const { year, month, day, hour, minute } = theirs;
      const first = new Temporal.PlainDate(1970, 1, 1);
      const dayNumber = first.until(theirs.toPlainDate(), { largestUnit: 'day' }).days;
      const weekday = theirs.dayOfWeek % 7;
      expect(inOslo(date)).toEqual({ year, month, day, weekday, hour, minute, dayNumber });
    }),
  );
});
