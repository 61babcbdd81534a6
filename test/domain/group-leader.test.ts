import { describe, expect, it } from 'vitest';
import type { Site } from '../../domain/composition.ts';
import { type LeaderCandidate, refuseDecision, refuseLeader } from '../../domain/group-leader.ts';
import type { RefusalCode } from '../../domain/refusal.ts';

const bergen: Site = { trustId: 'bergen', trustName: 'Helse Bergen', region: 'vest', responsible: true };
const oslo: Site = {
  trustId: 'ous',
  trustName: 'Oslo universitetssykehus',
  region: 'sor-ost',
  responsible: false,
};

type Case = readonly [
  what: string,
  sites: readonly Site[],
  leader: LeaderCandidate,
  isConfirmed: boolean,
  refused: RefusalCode | null,
];
const cases: readonly Case[] = [
  [
    'R8: a regional member from elsewhere',
    [bergen],
    { regions: ['nord'], seatKind: 'regional' },
    false,
    null,
  ],
  [
    'R8: the host region’s member',
    [bergen],
    { regions: ['vest'], seatKind: 'regional' },
    false,
    'leader-from-host-region',
  ],
  [
    'R8: no confirmation helps',
    [bergen],
    { regions: ['vest'], seatKind: 'service' },
    true,
    'leader-from-host-region',
  ],
  [
    'R8: either region of a multi-regional service',
    [bergen, oslo],
    { regions: ['sor-ost'], seatKind: 'regional' },
    false,
    'leader-from-host-region',
  ],
  [
    'R8: one of several known regions is enough',
    [bergen],
    { regions: ['nord', 'vest'], seatKind: 'regional' },
    false,
    'leader-from-host-region',
  ],
  [
    'R8: somebody else than a regional member is warned of',
    [bergen],
    { regions: ['nord'], seatKind: 'user' },
    false,
    'leader-not-regional',
  ],
  ['R8: and recorded when that is confirmed', [bergen], { regions: ['nord'], seatKind: 'user' }, true, null],
  ['somebody without a seat', [bergen], { regions: ['nord'], seatKind: null }, true, 'leader-not-member'],
];

describe('Who may lead a group', () => {
  it.each(cases)('%s', (_what, sites, leader, isConfirmed, refused) => {
    expect(refuseLeader(sites, leader, isConfirmed)?.code ?? null).toBe(refused);
  });
});

describe('The decision (R9)', () => {
  it.each([
    ['Fagdirektøren', '2027-01-29', null],
    ['Fagdirektøren', '2027-01-30', 'decision-day-ahead'],
    ['  ', '2027-01-29', 'decided-by-missing'],
    ['x'.repeat(201), '2027-01-29', 'comment-too-long'],
  ] as const)('by "%.20s" on %s: %s', (by, on, refused) => {
    expect(refuseDecision(by, on, '2027-01-29')?.code ?? null).toBe(refused);
  });
});
