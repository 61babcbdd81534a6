import type { GroupState, Seat } from './composition.ts';
import { appointingRegion } from './nomination.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Region } from './vocabulary.ts';

/** Where a request for a candidate stands (R21). The first four are open. */
export const openRequestSteps = ['passing', 'naming', 'named', 'returned'] as const;
/** A person was accepted, the service proposed somebody by itself, or it needs no help any more. */
export const closedRequestSteps = ['accepted', 'proposed', 'closed'] as const;
export const requestSteps = [...openRequestSteps, ...closedRequestSteps] as const;
export type OpenRequestStep = (typeof openRequestSteps)[number];
export type RequestStep = (typeof requestSteps)[number];

/** R21: the service's own region is asked first (newest mandate), or the vacant seat's region at once (older). */
export type RequestRoute = 'service-region' | 'member-region';

/** Whom the contact named, and everything that a proposal needs. */
export type NamedPerson = {
  readonly personId: string;
  readonly trustId: string | null;
  readonly competence: string;
  /** R22: the committee or organisation behind a user representative; empty for other seats. */
  readonly suggestedBy: string;
};

export type CandidateRequest = {
  readonly id: string;
  readonly serviceId: string;
  readonly seat: Seat;
  readonly step: RequestStep;
  /** The service's responsible region. */
  readonly serviceRegion: Region;
  /** Stands from the naming until the service comments on it. */
  readonly named: NamedPerson | null;
  /** R22: who answers for the committees and organisations that were asked; left out where none was. */
  readonly organisationIds?: readonly string[];
  /** Grows by one with each change; cards and presses carry it. */
  readonly version: number;
};

type Where = Pick<CandidateRequest, 'seat' | 'serviceRegion'>;

export function isOpenRequest(step: RequestStep): step is OpenRequestStep {
  return (openRequestSteps as readonly string[]).includes(step);
}

/** R21: the vacant seat's region finds somebody; the service's own region for every seat without one (R22). */
export function namingRegion(request: Where): Region {
  return appointingRegion(request);
}

/** R21: to the service's region, unless that is the region that names, or the older route is set. */
export function firstRequestStep(request: Where, route: RequestRoute): OpenRequestStep {
  const direct = route === 'member-region' || namingRegion(request) === request.serviceRegion;
  return direct ? 'naming' : 'passing';
}

/** The region whose contacts have the ball; null when the service has it, or nobody. */
export function regionAtWorkOn(request: Where & Pick<CandidateRequest, 'step'>): Region | null {
  if (request.step === 'passing') return request.serviceRegion;
  return request.step === 'naming' ? namingRegion(request) : null;
}

/** One request for each seat, only while nobody holds it, and none beside an open nomination. */
export function refuseRequest(
  seat: Pick<Seat, 'region'>,
  group: Pick<GroupState, 'seatHolderId' | 'seatHasOpenNomination'>,
  seatHasOpenRequest: boolean,
): Refusal | null {
  if (group.seatHolderId) return refuse('seat-taken', seat.region ? { region: seat.region } : {});
  if (group.seatHasOpenNomination) return refuse('seat-has-open-nomination');
  return seatHasOpenRequest ? refuse('seat-has-open-request') : null;
}
