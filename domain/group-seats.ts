import type { Site } from './composition.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { SeatKind } from './vocabulary.ts';

/** What can be added to a group; the four regional seats are there from the beginning (R2). */
export const addedSeatKinds = ['service', 'user', 'other', 'secretary'] as const;
export type AddedSeatKind = (typeof addedSeatKinds)[number];

export const longestStandsFor = 100;

/** A seat that the group has, as far as the rules about seats ask. */
export type SeatInUse = {
  readonly id: string;
  readonly kind: SeatKind;
  readonly siteTrustId: string | null;
};

export type WantedSeat = {
  readonly kind: AddedSeatKind;
  /** R6: the trust whose site it is for; only asked where the service has several. */
  readonly siteTrustId: string | null;
  /** R11: what the seat stands for; only asked of seats for others. */
  readonly standsFor: string;
};

export type SeatsOfGroup = { readonly sites: readonly Site[]; readonly seats: readonly SeatInUse[] };

/** R5, R6, R7, R11, R14: whether the group may have this seat besides those it has. */
export function refuseNewSeat({ sites, seats }: SeatsOfGroup, wanted: WantedSeat): Refusal | null {
  if (wanted.kind === 'other') return refuseStandsFor(wanted.standsFor);
  if (wanted.kind === 'secretary') {
    return seats.some(({ kind }) => kind === 'secretary') ? refuse('secretary-seat-exists') : null;
  }
  if (wanted.kind === 'user') return null;
  if (sites.length > 1 && !sites.some(({ trustId }) => trustId === wanted.siteTrustId)) {
    return refuse('site-missing');
  }
  return serviceSeatsOf({ sites, seats }, wanted.siteTrustId).length > 0
    ? refuse('service-seat-exists')
    : null;
}

/** R11: what it stands for is its name, so it needs one. */
function refuseStandsFor(standsFor: string): Refusal | null {
  if (standsFor.trim() === '') return refuse('stands-for-missing');
  return standsFor.length > longestStandsFor ? refuse('comment-too-long', { most: longestStandsFor }) : null;
}

/** R5, R6: one for each site; where there is only one, every service seat is for it. */
function serviceSeatsOf({ sites, seats }: SeatsOfGroup, siteTrustId: string | null): SeatInUse[] {
  return seats.filter(
    (seat) => seat.kind === 'service' && (sites.length === 1 || seat.siteTrustId === siteTrustId),
  );
}

export type SeatUse = {
  readonly isHeld: boolean;
  readonly hasNomination: boolean;
  readonly hasRequest: boolean;
};

/** Whether a seat may be taken out of use: nobody is in it or on the way to it, and no rule asks for it. */
export function refuseRetirement(group: SeatsOfGroup, seat: SeatInUse, use: SeatUse): Refusal | null {
  if (isNeeded(group, seat)) return refuse('seat-is-needed');
  if (use.isHeld) return refuse('seat-is-held');
  if (use.hasNomination) return refuse('seat-has-open-nomination');
  return use.hasRequest ? refuse('seat-has-open-request') : null;
}

/** R2: four regional seats; R6: one for each site; R7: at least one for users. Others are there as long as wanted. */
function isNeeded(group: SeatsOfGroup, seat: SeatInUse): boolean {
  if (seat.kind === 'regional') return true;
  if (seat.kind === 'service') return serviceSeatsOf(group, seat.siteTrustId).length < 2;
  return seat.kind === 'user' && group.seats.filter(({ kind }) => kind === 'user').length < 2;
}
