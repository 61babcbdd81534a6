import { longestTerm } from './milestone.ts';
import { monthsAfter } from './process.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { LocalName } from './views/brief.ts';
import { hasReferenceGroup, type Region, regions, type SeatKind, type ServiceType } from './vocabulary.ts';

/**
 * The service as a process makes it: one that was applied for, whole (R53); one that changes, with what is to be another
 * (R48), and null for what stays.
 */
export type ServicePlan = {
  readonly name: LocalName | null;
  readonly type: ServiceType | null;
  /** Where it stands, the trust that answers for it first; empty for where it stands already. */
  readonly trustIds: readonly string[];
  /** The days, as `2027-09-01`. */
  readonly startsOn: string | null;
  readonly termEndsOn: string | null;
};

export const emptyPlan: ServicePlan = {
  name: null,
  type: null,
  trustIds: [],
  startsOn: null,
  termEndsOn: null,
};

export const longestServiceName = 200;
export const mostPlaces = 2;
/** So far ahead a service is founded, and so far back one is written down that has begun [ours]. */
const [mostMonthsBack, mostMonthsAhead] = [12, 36];

type Frame = {
  readonly today: string;
  /** What it is, where the plan does not say. */
  readonly standingType: ServiceType;
  /** Where the trust that answers for it has to be; null for a service that may move. */
  readonly region: Region | null;
  /** The trusts that are known, with their regions. */
  readonly regionOf: ReadonlyMap<string, Region>;
};

/** Whether a plan can be kept: half of it may be missing still, and what is there fits. */
export function refusePlan(plan: ServicePlan, frame: Frame): Refusal | null {
  const { today, region, regionOf, standingType } = frame;
  const { name, trustIds, startsOn, termEndsOn } = plan;
  const names = name ? [name.nb, name.nn, name.en ?? ''] : [];
  if (names.some((one) => one.length > longestServiceName)) {
    return refuse('comment-too-long', { most: longestServiceName });
  }
  const hosts = trustIds.map((id) => regionOf.get(id));
  if (hosts.some((one) => one === undefined) || new Set(trustIds).size < trustIds.length) {
    return refuse('unknown-or-forbidden');
  }
  if (region && hosts.length > 0 && hosts[0] !== region) return refuse('plan-other-region');
  const earliest = monthsAfter(today, -mostMonthsBack);
  const latest = monthsAfter(today, mostMonthsAhead);
  if (startsOn && (startsOn < earliest || startsOn > latest)) return refuse('plan-start-out-of-range');
  const first = startsOn ?? today;
  const type = plan.type ?? standingType;
  if (termEndsOn && (termEndsOn <= first || termEndsOn > monthsAfter(first, 12 * longestTerm(type)))) {
    return refuse(type === 'competence' ? 'term-too-long' : 'plan-term-out-of-range');
  }
  return null;
}

/** What a plan has to say before a service is made of it; null when it says all. */
export function refuseFounding(plan: ServicePlan): Refusal | null {
  const { name, type, trustIds, startsOn } = plan;
  if (!name?.nb.trim() || !type || !startsOn || trustIds.length === 0) return refuse('plan-incomplete');
  return refusePlaces(type, trustIds.length);
}

/** R6: a multi-regional service stands in two places. */
export function hasSeveralPlaces(type: ServiceType): boolean {
  return type === 'multi-regional-treatment';
}

/** R6: a multi-regional service stands in two places, each other one in one. */
function refusePlaces(type: ServiceType, places: number): Refusal | null {
  return places === (hasSeveralPlaces(type) ? mostPlaces : 1) ? null : refuse('plan-places-wrong');
}

export type PlannedSeat = {
  readonly kind: SeatKind;
  readonly region: Region | null;
  /** R6: for the site at which trust. */
  readonly trustId: string | null;
};

/** R1, R2, R5, R6, R7: the seats that a group has from the first day, each of them vacant. */
export function seatsOfNewGroup(type: ServiceType, trustIds: readonly string[]): PlannedSeat[] {
  if (!hasReferenceGroup(type)) return [];
  return [
    ...regions.map((region): PlannedSeat => ({ kind: 'regional', region, trustId: null })),
    ...trustIds.map((trustId): PlannedSeat => ({ kind: 'service', region: null, trustId })),
    { kind: 'user', region: null, trustId: null },
  ];
}

/** The service that a plan changes, as it stands. */
export type StandingService = {
  readonly name: LocalName;
  readonly type: ServiceType;
  readonly trustIds: readonly string[];
  readonly termEndsOn: string | null;
};

/**
 * The places of which a change to the type chooses the one that stays (R6): where the service stands in several and that
 * type in one. Empty where there is nothing to choose.
 */
export function placesToChooseFrom(
  type: ServiceType,
  { trustIds }: Pick<StandingService, 'trustIds'>,
): readonly string[] {
  return trustIds.length > 1 && !hasSeveralPlaces(type) ? trustIds : [];
}

/** Of several places one stays, and which is said: none goes unsaid, and none is moved by the same change. */
export function refuseStaying(
  { type, trustIds }: Pick<ServicePlan, 'type' | 'trustIds'>,
  standing: Pick<StandingService, 'type' | 'trustIds'>,
): Refusal | null {
  const places = placesToChooseFrom(type ?? standing.type, standing);
  if (places.length === 0) return null;
  const [chosen, ...more] = trustIds;
  const stays = chosen !== undefined && more.length === 0 && places.includes(chosen);
  return stays ? null : refuse('plan-place-not-standing');
}

/** What of a plan is another than what stands; an empty list when it changes nothing. */
export function changesOf(plan: ServicePlan, standing: StandingService): (keyof StandingService)[] {
  const { name, type, trustIds, termEndsOn } = plan;
  const changed: (keyof StandingService)[] = [];
  if (name && !isSameName(name, standing.name)) changed.push('name');
  if (type && type !== standing.type) changed.push('type');
  if (trustIds.length > 0 && trustIds.join() !== standing.trustIds.join()) changed.push('trustIds');
  if (termEndsOn && termEndsOn !== standing.termEndsOn) changed.push('termEndsOn');
  return changed;
}

/** The service as it is when the plan is carried out. */
export function changed(plan: ServicePlan, standing: StandingService): StandingService {
  return {
    name: plan.name ?? standing.name,
    type: plan.type ?? standing.type,
    trustIds: plan.trustIds.length > 0 ? plan.trustIds : standing.trustIds,
    termEndsOn: plan.termEndsOn ?? standing.termEndsOn,
  };
}

/**
 * The trusts at which the service stands no more when there are fewer places afterwards (R6): where one moves, the place
 * that answers for the service is the first to move.
 */
export function placesThatGo(
  standing: Pick<StandingService, 'trustIds'>,
  after: Pick<StandingService, 'trustIds'>,
): readonly string[] {
  const leaving = standing.trustIds.filter((id) => !after.trustIds.includes(id));
  const coming = after.trustIds.filter((id) => !standing.trustIds.includes(id));
  return leaving.slice(coming.length);
}

/** A change that can be carried out: the places fit the type that it has then, and of several the one stays that was chosen. */
export function refuseChange(plan: ServicePlan, standing: StandingService): Refusal | null {
  const after = changed(plan, standing);
  return refuseStaying(plan, standing) ?? refusePlaces(after.type, after.trustIds.length);
}

function isSameName(one: LocalName, other: LocalName): boolean {
  return one.nb === other.nb && one.nn === other.nn && (one.en ?? '') === (other.en ?? '');
}
