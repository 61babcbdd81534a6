import type { Seat } from './composition.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Region } from './vocabulary.ts';

/** Where a nomination stands while it is on its way, and how it ended. */
export const openSteps = ['consent', 'question', 'clearance', 'forward', 'appointment', 'returned'] as const;
export const closedSteps = [
  'appointed',
  'declined-by-candidate',
  'not-cleared',
  'declined-by-region',
  'withdrawn',
] as const;
export const nominationSteps = [...openSteps, ...closedSteps] as const;
export type OpenStep = (typeof openSteps)[number];
export type NominationStep = (typeof nominationSteps)[number];

/** R19: the service's region receives the proposal first (newest mandate), or the member's region at once (older). */
export type ProposalRoute = 'service-region' | 'member-region';

export type Nomination = {
  readonly id: string;
  readonly serviceId: string;
  readonly seat: Seat;
  readonly candidateId: string;
  readonly proposedBy: string;
  readonly lineLeaderId: string | null;
  /** Those who were asked as line leader and named another, in that order. */
  readonly formerLeaderIds: readonly string[];
  readonly step: NominationStep;
  /** The step that sent it back; where it goes again when nothing that was agreed to changed. */
  readonly returnedFrom: 'forward' | 'appointment' | null;
  /** The service's responsible region. */
  readonly serviceRegion: Region;
  readonly competence: string;
  /** Percent of a full post (R13). */
  readonly effortPercent: number | null;
  /** Grows by one with each change; cards and presses carry it. */
  readonly version: number;
};

/** Where a decision leads. */
export type Move = { readonly step: NominationStep; readonly returnedFrom?: 'forward' | 'appointment' };

export const longestComment = 1000;
export const longestSuggestion = 200;

export function isOpen(step: NominationStep): step is OpenStep {
  return (openSteps as readonly string[]).includes(step);
}

/** R20: the region that the member represents appoints; the service's own region for all other seats. */
export function appointingRegion(nomination: Pick<Nomination, 'seat' | 'serviceRegion'>): Region {
  return nomination.seat.kind === 'regional' && nomination.seat.region
    ? nomination.seat.region
    : nomination.serviceRegion;
}

/** R18: user representatives are nobody's employees here, so no leader clears them. */
export function needsClearance(seat: Pick<Seat, 'kind'>): boolean {
  return seat.kind !== 'user';
}

/** After the candidate's yes: the line leader, or straight to the contacts for user representatives (R22). */
export function afterConsent(nomination: Nomination, route: ProposalRoute): Move {
  return needsClearance(nomination.seat) ? { step: 'clearance' } : afterClearance(nomination, route);
}

/** R19: to the service's region, unless that is the region that appoints, or the older route is set. */
export function afterClearance(
  nomination: Pick<Nomination, 'seat' | 'serviceRegion'>,
  route: ProposalRoute,
): Move {
  const direct = route === 'member-region' || appointingRegion(nomination) === nomination.serviceRegion;
  return { step: direct ? 'appointment' : 'forward' };
}

/** What the proposer changed after a return. */
export type Amendment = {
  readonly competence: string;
  readonly effortPercent: number | null;
};

/**
 * After a return consent and clearance stand unless what was agreed to changed: person, seat or effort. Person and
 * seat make another nomination; another effort asks the candidate anew.
 */
export function afterResend(nomination: Nomination, amendment: Amendment): Move {
  if (amendment.effortPercent !== nomination.effortPercent) return { step: 'consent' };
  return { step: nomination.returnedFrom ?? 'forward' };
}

/** The region whose contacts have the ball, in the two steps where a region has it. */
export function regionAtWork(nomination: Pick<Nomination, 'seat' | 'serviceRegion' | 'step'>): Region | null {
  if (nomination.step === 'forward') return nomination.serviceRegion;
  return nomination.step === 'appointment' ? appointingRegion(nomination) : null;
}

/** R18: the leader who clears is somebody else than the candidate, and is named unless none is needed. */
export function refuseLineLeader(nomination: Nomination, lineLeaderId: string | null): Refusal | null {
  if (!needsClearance(nomination.seat)) return null;
  if (!lineLeaderId) return refuse('line-leader-missing');
  return lineLeaderId === nomination.candidateId ? refuse('line-leader-is-candidate') : null;
}

/** Another leader than the one who was asked: somebody new, so that the question never goes in a circle. */
export function refuseOtherLeader(nomination: Nomination, otherId: string | null): Refusal | null {
  const missing = refuseLineLeader(nomination, otherId);
  if (missing) return missing;
  const asked = [...nomination.formerLeaderIds, nomination.lineLeaderId];
  return asked.includes(otherId) ? refuse('leader-asked-before') : null;
}

/** R13: a share of a full post in whole percent, or left open. */
export function refuseEffort(effortPercent: number | null): Refusal | null {
  if (effortPercent === null) return null;
  const fits = Number.isInteger(effortPercent) && effortPercent >= 1 && effortPercent <= 100;
  return fits ? null : refuse('effort-out-of-range');
}

/** R22: a user representative is named by a committee or an organisation, and the proposal says which. */
export function refuseSuggestion(seat: Pick<Seat, 'kind'>, suggestedBy: string): Refusal | null {
  if (seat.kind !== 'user') return null;
  if (suggestedBy.trim() === '') return refuse('suggested-by-missing');
  return suggestedBy.length > longestSuggestion
    ? refuse('comment-too-long', { most: longestSuggestion })
    : null;
}

export function refuseComment(comment: string, needed: boolean): Refusal | null {
  if (needed && comment.trim() === '') return refuse('comment-missing');
  return comment.length > longestComment ? refuse('comment-too-long', { most: longestComment }) : null;
}
