import { describe, expect, it } from 'vitest';
import { regionsTold } from '../../domain/survey.ts';

describe('What a region answered cannot be reckoned where few did', () => {
  it.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
    ['all have enough', { vest: 5, midt: 9 }, ['midt', 'vest']],
    ['nobody answered in one', { vest: 5, midt: 9, nord: 0 }, ['midt', 'vest']],
    ['one with few hides the next smallest', { vest: 7, midt: 9, nord: 1 }, ['midt']],
    ['two with few hide each other', { vest: 7, midt: 3, nord: 4 }, ['vest']],
    ['two with fewer together hide a third', { vest: 7, midt: 1, nord: 2, 'sor-ost': 8 }, ['sor-ost']],
    ['two in all', { vest: 5, nord: 1 }, []],
    ['few in all', { vest: 2, nord: 1 }, []],
    ['nobody', { vest: 0 }, []],
  ])('%s', (_what, answers, told) => {
    const groups = Object.entries(answers).map(([region, answered]) => ({ region, answered }));
    expect([...regionsTold(groups)].sort()).toEqual(told);
  });
});
