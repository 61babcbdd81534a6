import { expect, test } from 'vitest';
import { isPastMeeting } from '../../bot/past-meeting.ts';

const startsAt = new Date('2027-01-27T09:00:00Z');

test.each([
  ['meeting-tomorrow', '2027-01-26T09:00:00Z', false],
  ['meeting-tomorrow', '2027-01-27T08:59:00Z', false],
  // Moved while the reminder was on its way.
  ['meeting-tomorrow', '2027-01-26T08:59:00Z', true],
  ['meeting-tomorrow', '2027-01-06T09:00:00Z', true],
  ['meeting-tomorrow', '2027-01-27T09:00:00Z', true],
  ['meeting-called', '2027-01-06T09:00:00Z', false],
  ['meeting-called', '2027-01-27T09:00:00Z', true],
  ['minutes-written', '2027-01-28T09:00:00Z', false],
] as const)('%s at %s is past: %s', (cause, now, isPast) => {
  expect(isPastMeeting(cause, { startsAt, cancelledAt: null }, new Date(now))).toBe(isPast);
});

test('of a meeting that is called off it is told that it is, and nothing else', () => {
  const off = { startsAt, cancelledAt: new Date('2027-01-20T09:00:00Z') };
  const now = new Date('2027-01-26T10:00:00Z');
  expect(isPastMeeting('meeting-tomorrow', off, now)).toBe(true);
  expect(isPastMeeting('meeting-cancelled', off, now)).toBe(false);
});
