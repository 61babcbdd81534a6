import { describe, expect, it } from 'vitest';
import { isDay, partDueOn, refuseDates, usualDates } from '../../domain/report.ts';
import { planSections, refuseTemplate } from '../../domain/report-plan.ts';
import { plainTemplate } from '../support/report-fixture.ts';

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

describe('the sections of a report', () => {
  it('are there once, once for each site, and once for each region', () => {
    const planned = planSections(plainTemplate('multi-regional-treatment'), ['first', 'second']);
    expect(planned.map(({ ordinal, key, siteId, region }) => [ordinal, key, siteId ?? region])).toEqual([
      [1, 'site-activity', 'first'],
      [2, 'site-activity', 'second'],
      [3, 'activity', null],
      [4, 'challenges', null],
      [5, 'statement', null],
      [6, 'region', 'sor-ost'],
      [7, 'region', 'vest'],
      [8, 'region', 'midt'],
      [9, 'region', 'nord'],
    ]);
  });

  it('stay together by site', () => {
    const section = { owner: 'site-leader', repeat: 'site' } as const;
    const template = {
      sections: [
        { ...section, key: 'b', ordinal: 2 },
        { ...section, key: 'a', ordinal: 1 },
      ],
    };
    const planned = planSections(template, ['first', 'second']);
    expect(planned.map(({ key, siteId }) => `${key} ${siteId}`)).toEqual([
      'a first',
      'b first',
      'a second',
      'b second',
    ]);
  });

  it('of a network have no group’s part (R39)', () => {
    const owners = planSections(plainTemplate('network'), ['only']).map(({ owner }) => owner);
    expect(new Set(owners)).toEqual(new Set(['service-leader']));
  });
});

describe('a template', () => {
  const good = plainTemplate('competence') as { sections: readonly object[] };
  const [first, ...rest] = good.sections;
  const changed = (change: object) => ({ sections: [{ ...first, ...change }, ...rest] });

  it('is taken as it should be', () => {
    expect(refuseTemplate(good)).toBeNull();
  });

  it.each([
    ['nothing', null],
    ['a text', 'mal'],
    ['no sections', { sections: [] }],
    ['sections that are none', { sections: ['a'] }],
    ['a key that is none', changed({ key: 'A b' })],
    ['one key twice', { sections: [...good.sections, first] }],
    ['an owner that nobody is', changed({ owner: 'minister' })],
    ['a title in one language', changed({ title: { nb: 'Aktivitet' } })],
    ['no fields', changed({ schema: {} })],
    ['no order', changed({ ordinal: undefined })],
    ['a repetition that the owner does not have', changed({ repeat: 'region' })],
  ])('is refused with %s', (_what, content) => {
    expect(refuseTemplate(content)).toMatchObject({ code: 'template-faulty' });
  });
});
