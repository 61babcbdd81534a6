import { describe, expect, it } from 'vitest';
import { figuresOf, overYears, sumOfAccess, withYear } from '../../domain/comparison.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';

const template = programTemplate('multi-regional-treatment', 2026);
if (!template) throw new Error('There is no such template');
const title = { nb: 'Tittel', nn: 'Tittel', en: null };

describe('What of reports is compared over years', () => {
  it('is counted for all sites together, without what makes no sum', () => {
    const site = (patients: number, wait: number) => ({
      key: 'patient-treatment',
      content: {
        'new-patients': patients,
        'waiting-days': wait,
        'patients-received': { 'sor-ost': patients, nord: 2 },
      },
    });
    const sections = [
      site(12, 30),
      site(5, 60),
      { key: 'research', content: { publications: [{}, {}, {}] } },
      { key: 'research', content: null },
    ];
    const { activity, research, access } = figuresOf(template, sections);
    const counted = (key: string) => activity.find((one) => one.key === key)?.value;
    expect(counted('new-patients')).toBe(17);
    expect(counted('waiting-days')).toBeUndefined();
    expect(research.map(({ key, value }) => [key, value])).toEqual([['publications', 3]]);
    expect(access.map(({ key, counts }) => [key, counts])).toEqual([
      ['patients-received', { 'sor-ost': 17, nord: 4 }],
    ]);
  });

  it('keeps a region unknown that nobody answered for', () => {
    const one = { key: 'received', title, counts: { vest: 1 } };
    expect(sumOfAccess([one, { ...one, counts: {} }])).toEqual([one]);
  });

  it('has a place for each year, and is called what it was called last', () => {
    const renamed = { ...title, nb: 'Nytt navn' };
    const given = [
      { year: 2026, lines: [{ key: 'patients', title: renamed, value: 3 }] },
      { year: 2024, lines: [{ key: 'patients', title, value: 1 }] },
    ];
    expect(overYears([2024, 2025, 2026], given, ({ value }) => value)).toEqual([
      { key: 'patients', title: renamed, values: [1, null, 3] },
    ]);
  });

  it('has the year of a report beside earlier ones, in place of what was handed in for it', () => {
    const line = { key: 'patients', title, values: [10, 11] };
    const view = { years: [2024, 2026], activity: [line], research: [], access: [] };
    const figures = {
      activity: [
        { key: 'patients', title, value: 14 },
        { key: 'procedures', title, value: 3 },
      ],
      research: [{ key: 'publications', title, value: 2 }],
      access: [{ key: 'received', title, counts: { vest: 1 } }],
    };
    expect(withYear(view, 2025, figures)).toEqual({
      years: [2024, 2025, 2026],
      activity: [
        { ...line, values: [10, 14, 11] },
        { key: 'procedures', title, values: [null, 3, null] },
      ],
      research: [{ key: 'publications', title, values: [null, 2, null] }],
      access: [{ key: 'received', title, values: [null, { vest: 1 }, null] }],
    });
    expect(withYear(view, 2026, figures).activity[0]?.values).toEqual([10, 14]);
  });
});
