import { describe, expect, it } from 'vitest';
import {
  type AttentionKind,
  type AttentionMark,
  attentionOf,
  byUrgency,
  type Composition,
  type SeatInGroup,
} from '../../domain/attention.ts';
import type { Site } from '../../domain/composition.ts';
import { regions } from '../../domain/vocabulary.ts';

const bergen: Site = { trustId: 'bergen', trustName: 'Helse Bergen', region: 'vest', responsible: true };
const oslo: Site = {
  trustId: 'ous',
  trustName: 'Oslo universitetssykehus',
  region: 'sor-ost',
  responsible: false,
};

const held = { trustId: 'elsewhere' };
const regional = (
  changes: Partial<Record<(typeof regions)[number], SeatInGroup['holder']>> = {},
): SeatInGroup[] =>
  regions.map((region) => ({
    kind: 'regional',
    region,
    holder: region in changes ? (changes[region] ?? null) : held,
  }));
const user: SeatInGroup = { kind: 'user', region: null, holder: { trustId: null } };

const sound: Composition = {
  sites: [bergen],
  seats: [...regional(), user],
  leader: { regions: ['nord'] },
  lastMetOn: '2026-05-20',
  today: '2027-01-29',
};

type Case = readonly [what: string, changes: Partial<Composition>, marks: readonly AttentionMark[]];
const cases: readonly Case[] = [
  ['a sound group has none', {}, []],
  [
    'R2: a region without a member',
    { seats: [...regional({ nord: null }), user] },
    [{ kind: 'region-without-member', region: 'nord' }],
  ],
  [
    'R2: a region without a seat',
    { seats: [...regional().filter(({ region }) => region !== 'midt'), user] },
    [{ kind: 'region-without-member', region: 'midt' }],
  ],
  [
    'R4: the member of the host region is from the service’s own trust',
    { seats: [...regional({ vest: { trustId: 'bergen' } }), user] },
    [{ kind: 'member-from-host-trust', region: 'vest' }],
  ],
  [
    'R4: both host regions count',
    {
      sites: [bergen, oslo],
      seats: [...regional({ vest: { trustId: 'bergen' }, 'sor-ost': { trustId: 'ous' } }), user],
    },
    [
      { kind: 'member-from-host-trust', region: 'sor-ost' },
      { kind: 'member-from-host-trust', region: 'vest' },
    ],
  ],
  [
    'R5: the service’s own seat is of course from there',
    { seats: [...regional(), user, { kind: 'service', region: null, holder: { trustId: 'bergen' } }] },
    [],
  ],
  ['R7: no user representative', { seats: regional() }, [{ kind: 'no-user-representative', region: null }]],
  [
    'R7: a vacant seat for users is none',
    { seats: [...regional(), { ...user, holder: null }] },
    [{ kind: 'no-user-representative', region: null }],
  ],
  [
    'R8: the leader is from the host region',
    { leader: { regions: ['vest'] } },
    [{ kind: 'leader-from-host-region', region: 'vest' }],
  ],
  [
    'R8: the second host region counts as much',
    { sites: [bergen, oslo], leader: { regions: ['sor-ost'] } },
    [{ kind: 'leader-from-host-region', region: 'sor-ost' }],
  ],
  ['R8: a leader of whom no region is known has no mark', { leader: { regions: [] } }, []],
  ['R9: nobody leads', { leader: null }, [{ kind: 'no-leader', region: null }]],
  ['R25: no meeting is known', { lastMetOn: null }, [{ kind: 'never-met', region: null }]],
  ['R25: a year ago to the day is in time', { lastMetOn: '2026-01-29' }, []],
  ['R25: a day more is not', { lastMetOn: '2026-01-28' }, [{ kind: 'not-met-for-a-year', region: null }]],
];

describe('What somebody should look at', () => {
  it.each(cases)('%s', (_what, changes, marks) => {
    expect(attentionOf({ ...sound, ...changes })).toEqual(marks);
  });

  it('tells everything at once, in the order of the rules', () => {
    const empty = { ...sound, seats: [], leader: null, lastMetOn: null };
    expect(attentionOf(empty).map(({ kind }) => kind)).toEqual([
      ...regions.map(() => 'region-without-member'),
      'no-user-representative',
      'no-leader',
      'never-met',
    ]);
  });
});

describe('Which group somebody looks at first', () => {
  it('is what is most serious, then of it the most, then the longest; what is unknown comes last', () => {
    const marked = (since: string | null, ...kinds: AttentionKind[]) => ({
      since,
      marks: kinds.map((kind) => ({ kind, region: null })),
    });
    const inOrder = [
      marked('2026-05-01', 'region-without-member', 'region-without-member'),
      marked('2019-01-01', 'region-without-member', 'no-leader', 'never-met'),
      marked('2026-01-01', 'region-without-member'),
      marked(null, 'region-without-member'),
      marked('2010-01-01', 'no-user-representative'),
      marked('2015-01-01', 'never-met'),
    ];
    expect(inOrder.toReversed().sort(byUrgency)).toEqual(inOrder);
  });
});
