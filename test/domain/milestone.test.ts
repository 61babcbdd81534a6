import { describe, expect, it } from 'vitest';
import { milestonesDue, refuseMilestoneDay, type ServiceDays } from '../../domain/milestone.ts';

const service: ServiceDays = {
  type: 'national-treatment',
  hasGroup: true,
  registeredOn: '2026-11-01',
  startedOn: null,
  termEndsOn: null,
  termSettledOn: null,
  lastMetOn: null,
  calledOn: null,
  evaluatedOn: null,
};

const ending = { type: 'competence', lastMetOn: '2027-01-10', termEndsOn: '2028-12-31' } as const;

describe('What is asked for', () => {
  it.each<[string, Partial<ServiceDays>, string, readonly string[]]>([
    [
      'a meeting within a year of the last one (R25)',
      { lastMetOn: '2026-03-12' },
      '2026-12-12',
      ['meeting 2027-03-12'],
    ],
    [
      'none of a group that has called one',
      { lastMetOn: '2026-03-12', calledOn: '2027-06-10' },
      '2027-04-01',
      [],
    ],
    [
      'one called too late does not count',
      { lastMetOn: '2026-03-12', calledOn: '2027-06-11' },
      '2026-12-12',
      ['meeting 2027-03-12'],
    ],
    ['not before its time', { lastMetOn: '2026-03-12' }, '2026-12-11', []],
    ['a new group has a year', {}, '2027-08-03', ['meeting 2027-11-01']],
    ['a month at least', { lastMetOn: '2024-03-12' }, '2026-12-01', ['meeting 2026-12-31']],
    ['a network has no group to meet', { type: 'network', hasGroup: false }, '2029-01-01', []],
    [
      'an evaluation every fifth year (R47)',
      { lastMetOn: '2027-01-10', startedOn: '2022-03-01' },
      '2027-01-11',
      ['evaluation 2027-03-01'],
    ],
    [
      'counted from the last one',
      { lastMetOn: '2027-01-10', startedOn: '2010-03-01', evaluatedOn: '2024-01-01' },
      '2027-01-11',
      [],
    ],
    [
      'a network in its sixth (R54)',
      { type: 'network', hasGroup: false, startedOn: '2022-03-01' },
      '2027-03-02',
      ['evaluation 2028-03-01'],
    ],
    ['an end of term a year and a half before (R48, R50)', ending, '2027-01-11', ['term 2027-06-30']],
    [
      'not again when it is settled that the service ends as planned',
      { ...ending, termSettledOn: '2027-01-11' },
      '2027-06-01',
      [],
    ],
    [
      'once more when the day that was recorded years ago comes near (R50)',
      { ...ending, termSettledOn: '2023-12-01' },
      '2027-01-11',
      ['term 2027-06-30'],
    ],
    ['of competence services alone', { lastMetOn: '2027-01-10', termEndsOn: '2028-12-31' }, '2027-01-11', []],
    ['over the leap day', { lastMetOn: '2028-02-29' }, '2029-01-01', ['meeting 2029-02-28']],
  ])('%s', (_what, more, today, due) => {
    expect(
      milestonesDue({ ...service, ...more }, today).map(({ kind, dueOn }) => `${kind} ${dueOn}`),
    ).toEqual(due);
  });
});

describe('A day that is recorded', () => {
  it.each([
    ['meeting', '2027-01-29', null],
    ['meeting', '2027-01-30', 'milestone-day-out-of-range'],
    ['evaluation', '2016-01-01', 'milestone-day-out-of-range'],
    ['term', '2027-01-30', null],
    ['term', '2027-01-29', 'term-day-out-of-range'],
    ['term', '2047-01-30', 'term-day-out-of-range'],
  ] as const)('%s on %s', (kind, day, code) => {
    const facts = { type: 'national-treatment', termEndsOn: null, today: '2027-01-29' } as const;
    expect(refuseMilestoneDay(kind, day, facts)?.code ?? null).toBe(code);
  });

  it.each([
    [null, '2037-01-29', null],
    [null, '2037-01-30', 'term-too-long'],
    // What follows on a term is reckoned from its end, when it is settled in time.
    ['2028-09-01', '2038-09-01', null],
    ['2028-09-01', '2038-09-02', 'term-too-long'],
    ['2035-09-01', '2037-01-30', 'term-too-long'],
    ['2020-09-01', '2037-01-30', 'term-too-long'],
  ] as const)('of a competence service until %s, until %s (R50)', (termEndsOn, day, code) => {
    const facts = { type: 'competence', termEndsOn, today: '2027-01-29' } as const;
    expect(refuseMilestoneDay('term', day, facts)?.code ?? null).toBe(code);
  });
});
