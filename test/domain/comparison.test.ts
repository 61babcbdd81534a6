import { describe, expect, it } from 'vitest';
import { figuresOf, overYears, sumOfAccess } from '../../domain/comparison.ts';
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
});
