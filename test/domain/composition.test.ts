import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  type CompositionCheck,
  checkProposal,
  type GroupState,
  hostRegions,
  refuseProposal,
  responsibleRegion,
  type Seat,
  type Site,
} from '../../domain/composition.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Region, SeatKind } from '../../domain/vocabulary.ts';

const bergen = { id: 'trust-bergen', name: 'Helse Bergen', region: 'vest' as Region };
const stavanger = { id: 'trust-stavanger', name: 'Helse Stavanger', region: 'vest' as Region };
const oslo = { id: 'trust-oslo', name: 'Oslo universitetssykehus', region: 'sor-ost' as Region };
const tromso = { id: 'trust-tromso', name: 'Universitetssykehuset Nord-Norge', region: 'nord' as Region };

const site = (trust: typeof bergen, responsible: boolean): Site => ({
  trustId: trust.id,
  trustName: trust.name,
  region: trust.region,
  responsible,
});
const inBergen = [site(bergen, true)];
const inBergenAndOslo = [site(oslo, false), site(bergen, true)];

const seat = (kind: SeatKind, region: Region | null = null): Seat => ({
  id: 'seat',
  serviceId: 's',
  kind,
  region,
});
const group = (changes: Partial<GroupState> = {}): GroupState => ({
  sites: inBergen,
  seatHolderId: null,
  seatHasOpenNomination: false,
  memberIds: [],
  ...changes,
});
const from = (trust: Candidate['trust'], personId: string | null = 'anne'): Candidate => ({
  personId,
  trust,
});

type Case = readonly [what: string, Seat, GroupState, Candidate, RefusalCode | null];

const cases: readonly Case[] = [
  ['R2: a free regional seat is open', seat('regional', 'nord'), group(), from(tromso), null],
  [
    'R2: one member from each region',
    seat('regional', 'nord'),
    group({ seatHolderId: 'ola' }),
    from(tromso),
    'seat-taken',
  ],
  [
    'one open nomination for each seat',
    seat('regional', 'nord'),
    group({ seatHasOpenNomination: true }),
    from(tromso),
    'seat-has-open-nomination',
  ],
  [
    'R3: the member comes from the region',
    seat('regional', 'nord'),
    group(),
    from(oslo),
    'candidate-outside-region',
  ],
  ['R4: another trust in the host region', seat('regional', 'vest'), group(), from(stavanger), null],
  [
    'R4: not the trust of the service',
    seat('regional', 'vest'),
    group(),
    from(bergen),
    'candidate-from-host-trust',
  ],
  [
    'R4: in both host regions',
    seat('regional', 'sor-ost'),
    group({ sites: inBergenAndOslo }),
    from(oslo),
    'candidate-from-host-trust',
  ],
  ['R5: the service seat is held by the service', seat('service'), group(), from(bergen), null],
  [
    'R5: nobody from elsewhere in it',
    seat('service'),
    group(),
    from(stavanger),
    'candidate-not-from-service',
  ],
  [
    'R6: either site of a multi-regional service',
    seat('service'),
    group({ sites: inBergenAndOslo }),
    from(oslo),
    null,
  ],
  ['R7: user representatives have no trust', seat('user'), group(), from(null), null],
  ['R11: others may come from anywhere', seat('other'), group(), from(null), null],
  ['R14: a secretary likewise', seat('secretary'), group(), from(bergen), null],
  ['a regional member has a trust', seat('regional', 'nord'), group(), from(null), 'candidate-needs-trust'],
  [
    'nobody has two seats in a group',
    seat('regional', 'nord'),
    group({ memberIds: ['anne'] }),
    from(tromso),
    'candidate-already-member',
  ],
  [
    'somebody unknown is nobody’s double',
    seat('regional', 'nord'),
    group({ memberIds: ['ola'] }),
    from(tromso, null),
    null,
  ],
];

describe('refuseProposal', () => {
  it.each(cases)('%s', (_what, aSeat, state, candidate, expected) => {
    expect(refuseProposal(aSeat, state, candidate)?.code ?? null).toBe(expected);
  });

  it('names the region and the trust that its text needs', () => {
    const refusal = refuseProposal(seat('regional', 'nord'), group(), from(oslo));
    expect(refusal?.details).toEqual({ region: 'nord', trust: 'Oslo universitetssykehus' });
  });
});

describe('Where a service stands', () => {
  it('is every region with a site, and one that answers for it', () => {
    expect(hostRegions(inBergenAndOslo)).toEqual(['sor-ost', 'vest']);
    expect(responsibleRegion(inBergenAndOslo)).toBe('vest');
  });

  it('is a defect without a site', () => {
    expect(() => responsibleRegion([])).toThrow(/without a site/);
  });
});

describe('A proposal that is being filled in', () => {
  const said = (asked: Seat, state: GroupState, trust: Candidate['trust'], isNamed: boolean) =>
    Object.fromEntries(
      checkProposal(asked, state, { ...from(trust), isNamed }).map(({ check, outcome }) => [
        check,
        typeof outcome === 'string' ? outcome : outcome.code,
      ]),
    );
  type Said = Partial<Record<CompositionCheck, string>>;
  const seats: readonly (readonly [string, Seat, GroupState, Candidate['trust'], boolean, Said])[] = [
    [
      'nothing is said yet',
      seat('regional', 'nord'),
      group(),
      null,
      false,
      { 'seat-free': 'kept', 'own-region': 'open', 'not-member': 'open' },
    ],
    [
      'R3: from the region; R4 is asked in host regions only',
      seat('regional', 'nord'),
      group(),
      tromso,
      true,
      { 'seat-free': 'kept', 'own-region': 'kept', 'not-member': 'kept' },
    ],
    [
      'R4: the service’s own trust',
      seat('regional', 'vest'),
      group({ memberIds: ['anne'] }),
      bergen,
      true,
      {
        'seat-free': 'kept',
        'own-region': 'kept',
        'other-trust': 'candidate-from-host-trust',
        'not-member': 'candidate-already-member',
      },
    ],
    [
      'R5: from the service',
      seat('service'),
      group({ seatHasOpenNomination: true }),
      stavanger,
      false,
      {
        'seat-free': 'seat-has-open-nomination',
        'from-service': 'candidate-not-from-service',
        'not-member': 'open',
      },
    ],
    [
      'R7: no trust is asked of users',
      seat('user'),
      group(),
      null,
      true,
      { 'seat-free': 'kept', 'not-member': 'kept' },
    ],
  ];

  it.each(seats)('%s', (_what, asked, state, trust, isNamed, expected) => {
    expect(said(asked, state, trust, isNamed)).toEqual(expected);
  });

  it.each(cases)(
    'is refused exactly when a check that says all refuses: %s',
    (_what, asked, state, candidate, code) => {
      if (!candidate.trust && code !== null) return;
      const refused = checkProposal(asked, state, { ...candidate, isNamed: true }).some(
        ({ outcome }) => typeof outcome !== 'string',
      );
      expect(refused).toBe(code !== null);
    },
  );
});
