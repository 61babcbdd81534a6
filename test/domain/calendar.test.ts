import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterSunday, holidaysOf, isWorkDay, onWorkingDay } from '../../domain/calendar.ts';

describe('Public holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2057, '2057-04-22'],
  ])('Easter of %i', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('of 2027', () => {
    expect(holidaysOf(2027)).toEqual(
      [
        '2027-01-01',
        '2027-03-25',
        '2027-03-26',
        '2027-03-28',
        '2027-03-29',
        '2027-05-01',
        '2027-05-06',
        '2027-05-16',
        '2027-05-17',
        '2027-05-17',
        '2027-12-25',
        '2027-12-26',
      ].filter((day, index, all) => all.indexOf(day) === index),
    );
  });
});

describe('A due date that we set ourselves', () => {
  it.each([
    ['a working day stays', '2027-02-10T11:00:00Z', '2027-02-10T11:00:00.000Z'],
    ['Saturday becomes Monday', '2026-12-12T11:00:00Z', '2026-12-14T11:00:00.000Z'],
    ['Sunday in Oslo is still Saturday in London', '2026-12-11T23:30:00Z', '2026-12-13T23:30:00.000Z'],
    ['Maundy Thursday becomes Tuesday', '2027-03-25T11:00:00Z', '2027-03-30T10:00:00.000Z'],
    [
      'Christmas Eve is a working day, Christmas Day is none',
      '2026-12-25T08:00:00Z',
      '2026-12-28T08:00:00.000Z',
    ],
    ['17 May', '2027-05-15T10:00:00Z', '2027-05-18T10:00:00.000Z'],
    ['New Year', '2026-12-31T23:10:00Z', '2027-01-03T23:10:00.000Z'],
  ])('%s', (_what, given, moved) => {
    expect(onWorkingDay(new Date(given)).toISOString()).toBe(moved);
  });

  const moments = fc
    .date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2050-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => new Date(date.getTime() - (date.getTime() % 60_000)));
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [dayOf, timeOf] = [0, 1].map((part) => (date: Date) => wall.format(date).split(' ')[part] ?? '') as [
    (date: Date) => string,
    (date: Date) => string,
  ];

  it('falls on a working day, never earlier, at most five days later, and twice is once', () => {
    fc.assert(
      fc.property(moments, (date) => {
        const moved = onWorkingDay(date);
        expect(isWorkDay(dayOf(moved))).toBe(true);
        expect(['Sat', 'Sun']).not.toContain(
          new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Oslo', weekday: 'short' }).format(moved),
        );
        expect(holidaysOf(Number(dayOf(moved).slice(0, 4)))).not.toContain(dayOf(moved));
        const days = (Date.parse(dayOf(moved)) - Date.parse(dayOf(date))) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(5);
        expect(days === 0).toBe(isWorkDay(dayOf(date)));
        expect(onWorkingDay(moved)).toEqual(moved);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the time on the wall', () => {
    fc.assert(
      fc.property(moments, (date) => {
        // In the night when clocks go forward there is no half past two.
        fc.pre(!timeOf(date).startsWith('02:'));
        expect(timeOf(onWorkingDay(date))).toBe(timeOf(date));
      }),
      { numRuns: 500 },
    );
  });

  it('skips each weekend and each holiday of thirty years, and nothing else', () => {
    for (let day = Date.parse('2020-01-01T12:00:00Z'); day < Date.parse('2050-01-01'); day += 86_400_000) {
      const date = new Date(day);
      const isFree =
        [0, 6].includes(date.getUTCDay()) ||
        holidaysOf(date.getUTCFullYear()).includes(date.toISOString().slice(0, 10));
      if (isWorkDay(date.toISOString().slice(0, 10)) === isFree)
        expect([date.toISOString(), isFree]).toEqual('wrong');
    }
  });
});
