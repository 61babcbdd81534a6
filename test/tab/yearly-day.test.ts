import { expect, it } from 'vitest';
import { dayIn, daysOfMonth } from '../../tab/reminders/yearly-day.ts';

it('the day stays when the month is chosen after it, and is chosen anew where the month has none', () => {
  expect(dayIn('5', '16')).toBe('16');
  expect(dayIn('2', '29')).toBe('29');
  expect(dayIn('2', '30')).toBe('');
  expect(dayIn('', '31')).toBe('31');
  expect(dayIn('5', '')).toBe('');
});

it('as many days are offered as the month has in a leap year', () => {
  expect([daysOfMonth('2'), daysOfMonth('4'), daysOfMonth('12')].map((days) => days.length)).toEqual([
    29, 30, 31,
  ]);
});
