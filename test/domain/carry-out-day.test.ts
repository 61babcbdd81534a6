import { describe, expect, it } from 'vitest';
import { earliestDay, refuseEarlyCarryOut, refuseEarlyDay } from '../../domain/carry-out-day.ts';

const days = { from: '2027-02-01', begunOn: '2027-02-01', heardOn: '2027-05-01', termEndsOn: null };

describe('The first day on which a decision is carried out (R48, R49)', () => {
  it.each([
    ['eighteen months after the beginning', '2027-08-01', {}, '2028-08-01'],
    ['twelve after a late decision', '2028-07-01', {}, '2029-07-01'],
    ['a day behind us begins nothing sooner', '2027-08-01', { from: '2026-02-01' }, '2028-08-01'],
    ['what is reckoned from its end begins here', '2027-08-01', { from: null }, '2028-08-01'],
    ['a day ahead begins later', '2027-08-01', { from: '2027-12-01' }, '2029-06-01'],
    ['no decision before all were heard', '2027-03-01', { heardOn: '2028-01-01' }, '2029-01-01'],
    ['a closure may end a term that was promised', '2027-08-01', { termEndsOn: '2033-09-01' }, '2028-08-01'],
  ] as const)('%s', (_, decidedOn, more, earliest) => {
    expect(earliestDay({ keeps: ['notice'] }, decidedOn, { ...days, ...more })).toBe(earliest);
  });

  it('is for nothing that no rule binds', () => {
    expect(earliestDay({}, '2027-08-01', { ...days, termEndsOn: '2033-09-01' })).toBeNull();
  });
});

describe('The day that a decision names (R48, R50)', () => {
  it.each([
    [['term'], '2028-09-01', null],
    [['term'], '2028-08-31', 'term-cut-short'],
    [['term', 'notice'], '2028-08-31', 'term-cut-short'],
    [['term', 'notice'], '2028-09-01', null],
    [['notice'], '2028-07-31', 'process-too-soon'],
    [['notice'], '', null],
  ] as const)('%s, %s', (keeps, day, code) => {
    const content = { 'decided-on': '2027-06-01', 'lasts-until': day };
    const refusal = refuseEarlyDay({ keeps }, content, { ...days, termEndsOn: '2028-09-01' });
    expect(refusal?.code ?? null).toBe(code);
  });
});

it('nobody says that it is carried out before its day', () => {
  const decided = { 'lasts-until': '2028-09-01' };
  const codes = [
    refuseEarlyCarryOut('carry-out', decided, '2028-08-31'),
    refuseEarlyCarryOut('carry-out', decided, '2028-09-01'),
    refuseEarlyCarryOut('plan', decided, '2028-08-31'),
    refuseEarlyCarryOut('carry-out', {}, '2028-08-31'),
    refuseEarlyCarryOut('carry-out', null, '2028-08-31'),
  ].map((refusal) => refusal?.code ?? null);
  expect(codes).toEqual(['carried-out-too-soon', null, null, null, null]);
});
