import { expect, it } from 'vitest';
import { secondsToMorning } from '../../../sandbox/web/next-morning.ts';

it.each([
  ['before eight', '2027-02-10T06:30:00Z', '2027-02-10T07:01:00Z'],
  ['after eight', '2027-02-10T07:02:00Z', '2027-02-11T07:01:00Z'],
  ['on a Friday', '2027-02-12T12:00:00Z', '2027-02-15T07:01:00Z'],
  ['over the night of summer time', '2027-03-26T12:00:00Z', '2027-03-29T06:01:00Z'],
  ['over the night of winter time', '2027-10-29T12:00:00Z', '2027-11-01T07:01:00Z'],
])('the next working morning %s', (_when, now, morning) => {
  const found = new Date(Date.parse(now) + secondsToMorning(new Date(now)) * 1000);
  expect(found.toISOString()).toBe(new Date(morning).toISOString());
});
