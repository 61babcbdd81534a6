import { describe, expect, it } from 'vitest';
import type { Site } from '../../domain/composition.ts';
import {
  refuseNewSeat,
  refuseRetirement,
  type SeatInUse,
  type SeatUse,
  type WantedSeat,
} from '../../domain/group-seats.ts';
import type { RefusalCode } from '../../domain/refusal.ts';

const bergen: Site = { trustId: 'bergen', trustName: 'Helse Bergen', region: 'vest', responsible: true };
const oslo: Site = {
  trustId: 'ous',
  trustName: 'Oslo universitetssykehus',
  region: 'sor-ost',
  responsible: false,
};
const seat = (kind: SeatInUse['kind'], siteTrustId: string | null = null, id: string = kind): SeatInUse => ({
  id,
  kind,
  siteTrustId,
});
const want = (kind: WantedSeat['kind'], changes: Partial<WantedSeat> = {}): WantedSeat => ({
  kind,
  siteTrustId: null,
  standsFor: '',
  ...changes,
});

type Case = readonly [
  what: string,
  sites: readonly Site[],
  seats: readonly SeatInUse[],
  wanted: WantedSeat,
  refused: RefusalCode | null,
];
const both = [bergen, oslo];
const cases: readonly Case[] = [
  ['R5: the service’s own seat, where there is none', [bergen], [], want('service'), null],
  ['R5: it has one', [bergen], [seat('service')], want('service'), 'service-seat-exists'],
  ['R6: the second site’s', both, [seat('service', 'bergen')], want('service', { siteTrustId: 'ous' }), null],
  [
    'R6: one for each site',
    both,
    [seat('service', 'ous')],
    want('service', { siteTrustId: 'ous' }),
    'service-seat-exists',
  ],
  ['R6: no site is told', both, [], want('service'), 'site-missing'],
  ['R6: a site of another service', both, [], want('service', { siteTrustId: 'tromso' }), 'site-missing'],
  ['R7: more than one for users', [bergen], [seat('user')], want('user'), null],
  ['R11: others, by what they stand for', [bergen], [], want('other', { standsFor: 'kommunen' }), null],
  ['R11: as many as are relevant', [bergen], [seat('other')], want('other', { standsFor: 'skolen' }), null],
  ['R11: not without a name', [bergen], [], want('other', { standsFor: ' ' }), 'stands-for-missing'],
  ['R11: a short one', [bergen], [], want('other', { standsFor: 'x'.repeat(101) }), 'comment-too-long'],
  ['R14: a secretary', [bergen], [], want('secretary'), null],
  ['R14: one of them', [bergen], [seat('secretary')], want('secretary'), 'secretary-seat-exists'],
];

describe('Which seats can be added', () => {
  it.each(cases)('%s', (_what, sites, seats, wanted, refused) => {
    expect(refuseNewSeat({ sites, seats }, wanted)?.code ?? null).toBe(refused);
  });
});

const free: SeatUse = { isHeld: false, hasNomination: false, hasRequest: false };
type Retired = readonly [
  what: string,
  sites: readonly Site[],
  others: readonly SeatInUse[],
  seat: SeatInUse,
  use: Partial<SeatUse>,
  refused: RefusalCode | null,
];
const retired: readonly Retired[] = [
  ['R2: a region’s', [bergen], [], seat('regional'), {}, 'seat-is-needed'],
  [
    'R6: a site’s only one',
    both,
    [seat('service', 'ous', 'other')],
    seat('service', 'bergen'),
    {},
    'seat-is-needed',
  ],
  [
    'one too many for a site',
    both,
    [seat('service', 'bergen', 'other')],
    seat('service', 'bergen'),
    {},
    null,
  ],
  ['R7: the last one for users', [bergen], [], seat('user'), {}, 'seat-is-needed'],
  ['R7: a second one', [bergen], [seat('user', null, 'other')], seat('user'), {}, null],
  ['R11: one for others', [bergen], [], seat('other'), {}, null],
  ['R14: a secretary’s', [bergen], [], seat('secretary'), {}, null],
  ['somebody sits in it', [bergen], [], seat('other'), { isHeld: true }, 'seat-is-held'],
  ['somebody is proposed', [bergen], [], seat('other'), { hasNomination: true }, 'seat-has-open-nomination'],
  ['somebody is looked for', [bergen], [], seat('other'), { hasRequest: true }, 'seat-has-open-request'],
];

describe('Which seats can be removed', () => {
  it.each(retired)('%s', (_what, sites, others, one, use, refused) => {
    const group = { sites, seats: [one, ...others] };
    expect(refuseRetirement(group, one, { ...free, ...use })?.code ?? null).toBe(refused);
  });
});
