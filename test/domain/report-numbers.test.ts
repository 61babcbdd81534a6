import { describe, expect, it } from 'vitest';
import { fieldOfKey } from '../../domain/report-field.ts';
import {
  changeInPercent,
  numberOf,
  perHundredThousand,
  perRegion,
  sharesOf,
  volumeFlag,
  volumeFlagsOf,
} from '../../domain/report-numbers.ts';
import type { ReportTemplate } from '../../domain/report-template.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';

const now = programTemplate('national-treatment', 2026) as ReportTemplate;
const before = programTemplate('national-treatment', 2025) as ReportTemplate;
const [treatment] = now.sections;
const [then] = before.sections;
if (!treatment || !then) throw new Error('no sections');

describe('the volume (R46)', () => {
  it.each([
    [0, 'few'],
    [19, 'few'],
    [20, null],
    [200, null],
    [201, 'many'],
  ])('of %i is flagged %s', (count, flag) => {
    expect(volumeFlag(count)).toBe(flag);
  });

  it('is looked at where the template says so', () => {
    const content = { 'new-patients': 12, procedures: 40, assessments: 3 };
    expect(volumeFlagsOf(treatment, content).map(({ field, flag }) => [field.key, flag])).toEqual([
      ['new-patients', 'few'],
    ]);
    expect(volumeFlagsOf(treatment, {})).toEqual([]);
  });
});

describe('numbers', () => {
  const field = (key: string) => {
    const found = fieldOfKey(treatment, key);
    if (!found) throw new Error(`no question ${key}`);
    return found;
  };

  it('of a table are summed', () => {
    expect(numberOf(field('patients-received'), { vest: 3, nord: 4 })).toBe(7);
    expect(numberOf(field('patients-received'), {})).toBeNull();
    expect(numberOf(field('new-patients'), 5)).toBe(5);
    expect(numberOf(field('activity'), 'x')).toBeNull();
  });

  it('of a region are those that are answered', () => {
    expect(perRegion({ vest: 0, nord: 'x', oslo: 2 })).toEqual({ vest: 0 });
    expect(perRegion(null)).toEqual({});
  });

  it('are seen against the population and against last year', () => {
    expect(perHundredThousand(10, 'nord', now.population)).toBe(2.1);
    expect(changeInPercent(10, 7)).toBe(-30);
    expect(changeInPercent(0, 7)).toBeNull();
    expect(
      sharesOf({ 'sor-ost': 30, vest: 10, midt: 0, nord: 0 }, now.population)?.map((one) => one.ofCount),
    ).toEqual([75, 25, 0, 0]);
    expect(sharesOf({ vest: 0 }, now.population)).toBeNull();
  });
});
