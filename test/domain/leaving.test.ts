import { describe, expect, it } from 'vitest';
import {
  type RecordedLeaving,
  refuseLeaving,
  refuseUndoLeaving,
  startDay,
  usualStart,
} from '../../domain/leaving.ts';

const today = '2027-01-29';
const stays = { startsOn: '2024-03-01', leavesOn: null };

describe('R23: when somebody can leave', () => {
  it.each([
    ['today', stays, today, null],
    ['next month', stays, '2027-03-01', null],
    ['a year from now', stays, '2028-01-29', null],
    ['later than that', stays, '2028-01-30', 'leaving-day-out-of-range'],
    ['a day that is past, told late', stays, '2026-11-15', null],
    ['before the member began', stays, '2024-02-29', 'leaving-day-out-of-range'],
    ['twice', { ...stays, leavesOn: '2027-03-01' }, '2027-04-01', 'already-leaves'],
  ] as const)('%s', (_what, holding, day, refused) => {
    expect(refuseLeaving(holding, day, today)?.code ?? null).toBe(refused);
  });
});

describe('R23: until when that is undone', () => {
  const recorded: RecordedLeaving = {
    leavesOn: '2027-03-01',
    recordedOn: '2027-01-10',
    today,
    isActedUpon: false,
  };
  it.each([
    ['before the day', {}, null],
    ['on the day', { leavesOn: today }, null],
    ['after it', { leavesOn: '2027-01-28' }, 'leaving-day-over'],
    ['a slip of today', { leavesOn: '2026-11-15', recordedOn: today }, null],
    ['once somebody is proposed', { isActedUpon: true }, 'leaving-acted-upon'],
  ] as const)('%s', (_what, changes, refused) => {
    expect(refuseUndoLeaving({ ...recorded, ...changes })?.code ?? null).toBe(refused);
  });
});

describe('R20: from when somebody is appointed', () => {
  it('today, or from the day on which the holder has left', () => {
    expect(usualStart(null, today)).toBe(today);
    expect(usualStart('2027-03-01', today)).toBe('2027-03-01');
    expect(usualStart('2027-01-01', today)).toBe(today);
  });

  it.each([
    [today, today],
    ['2027-02-15', '2027-02-15'],
    // The card may have lain there for some days.
    ['2027-01-20', today],
    ['2028-01-29', '2028-01-29'],
  ])('chosen %s: %s', (wanted, day) => {
    expect(startDay(wanted, today)).toBe(day);
  });

  it('not more than a year ahead', () => {
    expect(startDay('2028-01-30', today)).toMatchObject({ code: 'start-day-out-of-range' });
  });
});
