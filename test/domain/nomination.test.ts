import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterClearance,
  afterConsent,
  afterResend,
  appointingRegion,
  isOpen,
  longestComment,
  type Nomination,
  needsClearance,
  nominationSteps,
  refuseComment,
  refuseEffort,
  refuseLineLeader,
  regionAtWork,
} from '../../domain/nomination.ts';
import { type Region, regions, type SeatKind, seatKinds } from '../../domain/vocabulary.ts';

function nomination(
  changes: Partial<Nomination> = {},
  kind: SeatKind = 'regional',
  region: Region = 'nord',
): Nomination {
  return {
    id: 'n',
    serviceId: 's',
    seat: { id: 'seat', serviceId: 's', kind, region: kind === 'regional' ? region : null },
    candidateId: 'anne',
    proposedBy: 'kari',
    lineLeaderId: null,
    formerLeaderIds: [],
    step: 'consent',
    returnedFrom: null,
    serviceRegion: 'vest',
    competence: 'ortopedi',
    effortPercent: 5,
    version: 1,
    ...changes,
  };
}

describe('The way of a nomination', () => {
  it('R18: goes from the candidate to the line leader', () => {
    expect(afterConsent(nomination(), 'service-region')).toEqual({ step: 'clearance' });
  });

  it('R18, R22: passes the line leader by for user representatives', () => {
    expect(needsClearance({ kind: 'user' })).toBe(false);
    expect(afterConsent(nomination({}, 'user'), 'service-region')).toEqual({ step: 'appointment' });
  });

  it('R19: goes to the contact of the service’s region', () => {
    expect(afterClearance(nomination(), 'service-region')).toEqual({ step: 'forward' });
  });

  it('R19: goes straight to the member’s region under the older rule', () => {
    expect(afterClearance(nomination(), 'member-region')).toEqual({ step: 'appointment' });
  });

  it('R20: has one card for both steps when both regions are the same', () => {
    expect(afterClearance(nomination({}, 'regional', 'vest'), 'service-region')).toEqual({
      step: 'appointment',
    });
  });

  it.each(seatKinds)('R20: a %s seat is appointed by the member’s region, else by the service’s', (kind) => {
    expect(appointingRegion(nomination({}, kind))).toBe(kind === 'regional' ? 'nord' : 'vest');
  });

  it('shows which region has the ball', () => {
    expect(regionAtWork(nomination({ step: 'forward' }))).toBe('vest');
    expect(regionAtWork(nomination({ step: 'appointment' }))).toBe('nord');
    expect(regionAtWork(nomination({ step: 'consent' }))).toBeNull();
  });
});

describe('After a return', () => {
  const returned = nomination({ step: 'returned', returnedFrom: 'appointment' });

  it('consent and clearance stand when what was agreed to is the same', () => {
    expect(afterResend(returned, { competence: 'noe annet', effortPercent: 5 })).toEqual({
      step: 'appointment',
    });
  });

  it('the candidate is asked anew about another effort', () => {
    expect(afterResend(returned, { competence: 'ortopedi', effortPercent: 10 })).toEqual({ step: 'consent' });
  });

  it('goes back to whoever returned it', () => {
    const fromForward = nomination({ step: 'returned', returnedFrom: 'forward' });
    expect(afterResend(fromForward, { competence: '', effortPercent: 5 })).toEqual({ step: 'forward' });
  });
});

describe('What is asked of an answer', () => {
  it.each([
    ['R18: nobody clears themselves', 'regional', 'anne', 'line-leader-is-candidate'],
    ['R18: a leader is named', 'regional', null, 'line-leader-missing'],
    ['R18: somebody else clears', 'regional', 'per', null],
    ['R22: no leader for user representatives', 'user', null, null],
  ] as const)('%s', (_what, kind, leader, expected) => {
    expect(refuseLineLeader(nomination({}, kind), leader)?.code ?? null).toBe(expected);
  });

  it.each([
    [null, null],
    [1, null],
    [100, null],
    [0, 'effort-out-of-range'],
    [101, 'effort-out-of-range'],
    [2.5, 'effort-out-of-range'],
    [Number.NaN, 'effort-out-of-range'],
  ] as const)('R13: an effort of %s percent', (effort, expected) => {
    expect(refuseEffort(effort)?.code ?? null).toBe(expected);
  });

  it('R19: a return says why, in so many words and no more', () => {
    expect(refuseComment('  ', true)?.code).toBe('comment-missing');
    expect(refuseComment('', false)).toBeNull();
    expect(refuseComment('x'.repeat(longestComment), true)).toBeNull();
    expect(refuseComment('x'.repeat(longestComment + 1), false)?.code).toBe('comment-too-long');
  });
});

describe('Whatever the seat, the regions and the setting', () => {
  const anyNomination = fc
    .record({
      kind: fc.constantFrom(...seatKinds),
      seatRegion: fc.constantFrom(...regions),
      serviceRegion: fc.constantFrom(...regions),
    })
    .map(({ kind, seatRegion, serviceRegion }) => nomination({ serviceRegion }, kind, seatRegion));
  const anyRoute = fc.constantFrom('service-region', 'member-region');

  it('the way ends at the region that appoints, and no proposal goes out before both have said yes (R18)', () => {
    fc.assert(
      fc.property(anyNomination, anyRoute, (start, route) => {
        const way: string[] = ['consent'];
        let at: Nomination = start;
        while (at.step !== 'appointment') {
          const move =
            at.step === 'consent'
              ? afterConsent(at, route)
              : at.step === 'clearance'
                ? afterClearance(at, route)
                : ({ step: 'appointment' } as const);
          at = { ...at, step: move.step };
          way.push(at.step);
        }
        expect(regionAtWork(at)).toBe(appointingRegion(start));
        expect(way.includes('clearance')).toBe(needsClearance(start.seat));
        expect(way.includes('forward')).toBe(
          route === 'service-region' && appointingRegion(start) !== start.serviceRegion,
        );
      }),
    );
  });

  it('every step is open or over', () => {
    expect(nominationSteps.filter(isOpen)).toEqual([
      'consent',
      'question',
      'clearance',
      'forward',
      'appointment',
      'returned',
    ]);
  });
});
