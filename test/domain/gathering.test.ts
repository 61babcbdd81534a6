import { describe, expect, it } from 'vitest';
import { momentInOslo } from '../../domain/calendar.ts';
import {
  conversationOfLink,
  isWebAddress,
  phaseOf,
  programmeOf,
  refuseAsking,
} from '../../domain/gathering.ts';

describe('The meeting’s own chat', () => {
  it.each([
    [
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%7d',
      '19:meeting_abc@thread.v2',
    ],
    ['https://teams.microsoft.com/l/meetup-join/19:meeting_abc@thread.v2/0', '19:meeting_abc@thread.v2'],
    ['https://teams.microsoft.com/meet/123?p=abc', null],
    ['https://e.example/l/meetup-join/%E0%A4%A/0', null],
    ['', null],
  ])('%s', (link, conversationId) => {
    expect(conversationOfLink(link)).toBe(conversationId);
  });
});

it.each([
  ['https://e.example/a', true],
  ['http://e.example', false],
  ['javascript:alert(1)', false],
  ['https://e.example/<script>', false],
  ['https://', false],
])('%s is an address behind a button: %s', (link, fits) => {
  expect(isWebAddress(link)).toBe(fits);
});

it('reads a programme as it is typed', () => {
  const typed =
    '1. Innledning v/ Kari Demo\n\n • Mandat og oppnevning – Per Prøve\nSpørsmålsrunde\nE-rapport';
  expect(programmeOf(typed)).toEqual([
    { title: 'Innledning', speakers: 'Kari Demo' },
    { title: 'Mandat og oppnevning', speakers: 'Per Prøve' },
    { title: 'Spørsmålsrunde', speakers: '' },
    { title: 'E-rapport', speakers: '' },
  ]);
});

const at = (hour: number) => new Date(Date.UTC(2027, 2, 1, hour));
const times = {
  startsAt: at(10),
  endsAt: at(12),
  askingOpensAt: at(8),
  askingClosesAt: at(20),
  cancelledAt: null,
};

it.each([
  [7, 'ahead', 'asking-not-open'],
  [9, 'ahead', null],
  [10, 'on', null],
  [12, 'over', null],
  [20, 'over', 'asking-closed'],
])('at %i it is %s (R57, R58)', (hour, phase, code) => {
  expect(phaseOf(times, at(hour))).toBe(phase);
  expect(refuseAsking(times, at(hour))?.code ?? null).toBe(code);
  expect(refuseAsking({ ...times, cancelledAt: at(1) }, at(hour))?.code).toBe('gathering-cancelled');
});

it.each([
  ['2027-01-15', '15:00', '2027-01-15T14:00:00.000Z'],
  ['2027-07-15', '15:00', '2027-07-15T13:00:00.000Z'],
  ['2027-03-28', '01:30', '2027-03-28T00:30:00.000Z'],
  ['2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
  ['2027-10-31', '12:00', '2027-10-31T11:00:00.000Z'],
])('%s at %s in Oslo is %s', (day, clock, moment) => {
  expect(momentInOslo(day, clock).toISOString()).toBe(moment);
});
