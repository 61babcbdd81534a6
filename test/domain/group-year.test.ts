import { describe, expect, it } from 'vitest';
import { type GroupYearFacts, yearOfGroup } from '../../domain/group-year.ts';
import { usualDates } from '../../domain/report.ts';

const bare: GroupYearFacts = { today: '2027-01-20', meetings: [], meetingDueOn: null, asked: [], rounds: [] };

describe('The year of a group', () => {
  it.each<[string, Partial<GroupYearFacts>, readonly string[]]>([
    ['nothing at all', {}, []],
    [
      'meetings, and what is asked for, in the order of the days',
      {
        meetings: [{ id: 'm', day: '2027-06-01' }],
        asked: [{ kind: 'evaluation', dueOn: '2027-03-01' }],
        meetingDueOn: '2027-05-02',
      },
      ['2027-03-01 evaluation-due', '2027-05-02 meeting-due', '2027-06-01 meeting'],
    ],
    ['what has been is over', { meetings: [{ id: 'm', day: '2027-01-19' }] }, []],
    ['today counts', { meetings: [{ id: 'm', day: '2027-01-20' }] }, ['2027-01-20 meeting']],
    ['a year from now is the next year’s', { meetingDueOn: '2028-01-20' }, []],
    ['the day before that is not', { meetingDueOn: '2028-01-19' }, ['2028-01-19 meeting-due']],
    [
      'of rounds what is still to come, and the next one’s as usual (R30, R38)',
      {
        rounds: [
          { dates: usualDates(2026, 'february'), isUsual: false },
          { dates: usualDates(2027, 'february'), isUsual: true },
        ],
      },
      [
        '2027-01-25 service-due',
        '2027-02-05 group-due',
        '2027-02-10 submission-due',
        '2027-11-15 services-told usual',
        '2028-01-10 groups-told usual',
      ],
    ],
  ])('%s', (_what, more, entries) => {
    const found = yearOfGroup({ ...bare, ...more });
    expect(found.map(({ day, kind, isUsual }) => `${day} ${kind}${isUsual ? ' usual' : ''}`)).toEqual(
      entries,
    );
  });
});
