import { describe, expect, it } from 'vitest';
import { isDay, partDueOn, refuseDates, usualDates } from '../../domain/report.ts';

describe('the days of a cycle (R30)', () => {
  const dates = usualDates(2026, 'february');

  it('are in the year after, each part’s before the whole', () => {
    expect(dates).toMatchObject({
      serviceDueOn: '2027-01-25',
      groupDueOn: '2027-02-05',
      submissionDueOn: '2027-02-10',
    });
    expect(usualDates(2026, 'march').groupDueOn).toBe('2027-03-01');
    for (const groups of ['february', 'march'] as const) {
      expect(refuseDates(2026, usualDates(2026, groups))).toBeNull();
    }
  });

  it.each([
    ['a part after the whole', { groupDueOn: '2027-02-11' }],
    ['within the year itself', { serviceDueOn: '2026-12-31' }],
    ['no day of the calendar', { submissionDueOn: '2027-02-30' }],
    ['no day at all', { groupsToldOn: 'snart' }],
  ])('are refused with %s', (_what, change) => {
    expect(refuseDates(2026, { ...dates, ...change })).toMatchObject({ code: 'cycle-dates-wrong' });
  });

  it('move with a report that was put off', () => {
    expect(partDueOn('group', dates, '2027-03-10')).toBe('2027-03-10');
    expect(partDueOn('group', dates, null)).toBe('2027-02-05');
    expect(partDueOn('site', dates, null)).toBe('2027-01-25');
  });

  it('know the calendar', () => {
    expect(['2028-02-29', '2027-02-29', '2027-2-1', 20270201].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
