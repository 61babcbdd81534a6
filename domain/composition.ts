import { type Refusal, refuse } from './refusal.ts';
import type { Region, SeatKind } from './vocabulary.ts';

export type Seat = {
  readonly id: string;
  readonly serviceId: string;
  readonly kind: SeatKind;
  /** The region that a regional seat represents; null for the others. */
  readonly region: Region | null;
  /** The trust whose site a service's seat belongs to (R6); null or left out where it belongs to no single one. */
  readonly siteTrustId?: string | null;
};

/** A place where the service stands. A multi-regional service has two, one of them responsible. */
export type Site = {
  readonly trustId: string;
  readonly trustName: string;
  readonly region: Region;
  readonly responsible: boolean;
};

/** What the composition rules need to know about the group that is proposed to. */
export type GroupState = {
  readonly sites: readonly Site[];
  /** Whoever holds the seat now and is not known to leave. */
  readonly seatHolderId: string | null;
  readonly seatHasOpenNomination: boolean;
  /** Everybody who holds a seat in the group today, or is on the way to another one. */
  readonly memberIds: readonly string[];
};

export type Candidate = {
  /** null for somebody the store does not know yet. */
  readonly personId: string | null;
  readonly trust: { readonly id: string; readonly name: string; readonly region: Region } | null;
  /** The employer that is known besides what the proposal says; null or left out when none is. */
  readonly knownTrustId?: string | null;
};

type Check = (seat: Seat, group: GroupState, candidate: Candidate) => Refusal | null;

/** In the order in which a person would want to hear of them: first the seat, then the candidate. */
const checks: readonly Check[] = [
  seatIsFree,
  seatHasNoOtherNomination,
  trustIsNamed,
  representsOwnRegion,
  comesFromAnotherTrustThanTheService,
  comesFromTheService,
  isNotAlreadyMember,
];

/** Whether the candidate may be proposed for the seat (R2 to R6). Returns the first refusal, or null. */
export function refuseProposal(seat: Seat, group: GroupState, candidate: Candidate): Refusal | null {
  for (const check of checks) {
    const refusal = check(seat, group, candidate);
    if (refusal) return refusal;
  }
  return null;
}

const checksOfPerson: readonly Check[] = [
  representsOwnRegion,
  comesFromAnotherTrustThanTheService,
  comesFromTheService,
];

/**
 * Whether the candidate may still be appointed (R3 to R6): employers and sites may have changed since the proposal.
 * Where the service stands now, and where the candidate is employed, decides.
 */
export function fitsSeat(seat: Seat, sites: readonly Site[], candidate: Candidate): boolean {
  const group = { sites, seatHolderId: null, seatHasOpenNomination: false, memberIds: [] };
  return checksOfPerson.every((check) => check(seat, group, candidate) === null);
}

/** What is looked at while a proposal is filled in. */
export const compositionChecks = [
  'seat-free',
  'own-region',
  'other-trust',
  'from-service',
  'not-member',
] as const;
export type CompositionCheck = (typeof compositionChecks)[number];

/** How a check stands; `open` while the form does not say enough yet. */
export type Checked = {
  readonly check: CompositionCheck;
  readonly outcome: 'kept' | 'open' | Refusal;
};

/** The candidate as far as the form says; `isNamed` once a person is chosen or written down. */
export type PartlyNamed = Candidate & { readonly isNamed: boolean };

/** Every check that the seat's kind asks for, in the order in which {@link refuseProposal} refuses. */
export function checkProposal(seat: Seat, group: GroupState, candidate: PartlyNamed): Checked[] {
  const { isNamed, trust } = candidate;
  const outcomeOf = (check: Check, isSaid: boolean): Checked['outcome'] =>
    isSaid ? (check(seat, group, candidate) ?? 'kept') : 'open';
  const isHostRegion = seat.region !== null && hostRegions(group.sites).includes(seat.region);
  const all: readonly (readonly [CompositionCheck, Checked['outcome'], isAsked: boolean])[] = [
    ['seat-free', seatIsFree(seat, group) ?? seatHasNoOtherNomination(seat, group) ?? 'kept', true],
    ['own-region', outcomeOf(representsOwnRegion, trust !== null), seat.kind === 'regional'],
    [
      'other-trust',
      outcomeOf(comesFromAnotherTrustThanTheService, trust !== null),
      seat.kind === 'regional' && isHostRegion,
    ],
    ['from-service', outcomeOf(comesFromTheService, trust !== null), seat.kind === 'service'],
    ['not-member', outcomeOf(isNotAlreadyMember, isNamed), true],
  ];
  return all.flatMap(([check, outcome, isAsked]) => (isAsked ? [{ check, outcome }] : []));
}

/** One member from each region (R2): a seat with a holder who stays is not open. */
function seatIsFree(seat: Seat, group: GroupState): Refusal | null {
  if (!group.seatHolderId) return null;
  return refuse('seat-taken', seat.region ? { region: seat.region } : {});
}

function seatHasNoOtherNomination(_seat: Seat, group: GroupState): Refusal | null {
  return group.seatHasOpenNomination ? refuse('seat-has-open-nomination') : null;
}

/** User representatives and others come from outside the trusts; the others are employed at one. */
function trustIsNamed(seat: Seat, _group: GroupState, candidate: Candidate): Refusal | null {
  const needed = seat.kind === 'regional' || seat.kind === 'service';
  return needed && !candidate.trust ? refuse('candidate-needs-trust') : null;
}

/** The member represents the whole of the own region (R3), so is employed in it. */
function representsOwnRegion(seat: Seat, _group: GroupState, candidate: Candidate): Refusal | null {
  if (seat.kind !== 'regional' || !seat.region) return null;
  return candidate.trust?.region === seat.region
    ? null
    : refuse('candidate-outside-region', { region: seat.region, ...named(candidate) });
}

/** In a host region the regional member comes from another trust than the service's (R4), whatever is proposed. */
function comesFromAnotherTrustThanTheService(
  seat: Seat,
  group: GroupState,
  candidate: Candidate,
): Refusal | null {
  if (seat.kind !== 'regional') return null;
  const employers = [candidate.trust?.id, candidate.knownTrustId];
  const host = group.sites.some((site) => employers.includes(site.trustId));
  return host ? refuse('candidate-from-host-trust', named(candidate)) : null;
}

/** The service's seat is held by somebody from the service (R5), from the site that the seat is for (R6). */
function comesFromTheService(seat: Seat, group: GroupState, candidate: Candidate): Refusal | null {
  if (seat.kind !== 'service') return null;
  const sites = seat.siteTrustId ? [seat.siteTrustId] : group.sites.map((site) => site.trustId);
  const own = sites.some((trustId) => trustId === candidate.trust?.id);
  return own ? null : refuse('candidate-not-from-service', named(candidate));
}

function isNotAlreadyMember(_seat: Seat, group: GroupState, candidate: Candidate): Refusal | null {
  const member = candidate.personId !== null && group.memberIds.includes(candidate.personId);
  return member ? refuse('candidate-already-member') : null;
}

function named(candidate: Candidate): { trust?: string } {
  return candidate.trust ? { trust: candidate.trust.name } : {};
}

/** Every region in which the service stands. */
export function hostRegions(sites: readonly Site[]): Region[] {
  return [...new Set(sites.map((site) => site.region))];
}

/** The region of the trust that answers for the service; it receives proposals (R19). */
export function responsibleRegion(sites: readonly Site[]): Region {
  const site = sites.find((one) => one.responsible) ?? sites[0];
  if (!site) throw new Error('A service without a site has no responsible region');
  return site.region;
}
