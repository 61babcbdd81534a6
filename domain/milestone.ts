import { Temporal } from 'temporal-polyfill';
import { type Actor, isContactOf, isCoordinator, leadsService } from './actor.ts';
import { daysFrom } from './calendar.ts';
import type { MilestoneDutyKind } from './duty.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Region, ServiceType } from './vocabulary.ts';

/** What comes back in the life of a service, and is on its leaders' minds long before it is late. */
export const milestoneKinds = ['meeting', 'evaluation', 'term'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export const dutyOfMilestone: Readonly<Record<MilestoneKind, MilestoneDutyKind>> = {
  meeting: 'hold-meeting',
  evaluation: 'evaluate-service',
  term: 'settle-term',
};

export function milestoneOfDuty(kind: MilestoneDutyKind): MilestoneKind {
  return milestoneKinds.find((one) => dutyOfMilestone[one] === kind) ?? 'meeting';
}

/** The days of a service, `2027-01-29`; null where nobody has told. */
export type ServiceDays = {
  readonly type: ServiceType;
  readonly hasGroup: boolean;
  readonly registeredOn: string;
  readonly startedOn: string | null;
  readonly termEndsOn: string | null;
  /** When somebody last said that the service lasts until that day. */
  readonly termSettledOn: string | null;
  readonly lastMetOn: string | null;
  /** The day of a meeting that is called, or was and is not recorded yet: the last of them. */
  readonly calledOn?: string | null;
  readonly evaluatedOn: string | null;
};

export type DueMilestone = { readonly kind: MilestoneKind; readonly dueOn: string };

/** So many days before its day it is asked for: an evaluation takes longer than a meeting [ours]. */
const askedBefore: Readonly<Record<MilestoneKind, number>> = { meeting: 90, evaluation: 365, term: 180 };

/** R47: about every fifth year; R54: a network in its sixth, when it has had five years of funding. */
const yearsToEvaluation = { service: 5, network: 6 } as const;

/** How many years after it began, or was evaluated, a service of the type is evaluated. */
export function yearsUntilEvaluation(type: ServiceType): number {
  return type === 'network' ? yearsToEvaluation.network : yearsToEvaluation.service;
}

/** R48: change or closure takes at least so long, half a year of it until the decision. */
const monthsToChange = 18;

/** Nobody is late with what they have just been asked for. */
const leastDays = 30;

/** What is to be asked for today, and by when, whatever was asked for already. */
export function milestonesDue(service: ServiceDays, today: string): DueMilestone[] {
  return milestoneKinds.flatMap((kind) => {
    const planned = plannedDay[kind](service);
    if (planned === null) return [];
    const askedFrom = daysFrom(planned, -askedBefore[kind]);
    if (askedFrom > today || (kind === 'term' && isSettled(service, askedFrom))) return [];
    const earliest = daysFrom(today, leastDays);
    return [{ kind, dueOn: planned > earliest ? planned : earliest }];
  });
}

const plannedDay: Readonly<Record<MilestoneKind, (service: ServiceDays) => string | null>> = {
  // R25: at least once a year. A group that nobody knows a meeting of has had a year since we have known of it.
  meeting: ({ hasGroup, lastMetOn, registeredOn, calledOn }) => {
    const dueOn = later(lastMetOn ?? registeredOn, { years: 1 });
    return hasGroup && !(calledOn && isMetBy(dueOn, calledOn)) ? dueOn : null;
  },
  evaluation: ({ type, evaluatedOn, startedOn }) => {
    const from = evaluatedOn ?? startedOn;
    return from === null ? null : later(from, { years: yearsUntilEvaluation(type) });
  },
  // R50: competence services live for five years or ten; what comes then has to be decided in time.
  term: ({ type, termEndsOn }) =>
    type === 'competence' && termEndsOn !== null ? later(termEndsOn, { months: -monthsToChange }) : null,
};

/** Days of which only evaluations and ends of terms are reckoned. */
export type LifeDays = Pick<
  ServiceDays,
  'type' | 'startedOn' | 'evaluatedOn' | 'termEndsOn' | 'termSettledOn'
>;

/** The next evaluation and the next end of a term that lie before `horizon`, whether or not they are asked for yet. */
export function comingMilestones(days: LifeDays, horizon: string) {
  const service: ServiceDays = {
    ...days,
    hasGroup: false,
    registeredOn: '',
    lastMetOn: null,
    calledOn: null,
  };
  return (['evaluation', 'term'] as const).flatMap((kind) => {
    const on = plannedDay[kind](service);
    const isOver = on !== null && kind === 'term' && isSettled(service, daysFrom(on, -askedBefore.term));
    return on === null || on > horizon || isOver ? [] : [{ kind, on }];
  });
}

/** Which days of a service can have something come before `horizon` at all ({@link comingMilestones}). */
export function daysWithComing(horizon: string) {
  return {
    livedSince: later(horizon, { years: -yearsToEvaluation.service }),
    termUntil: later(horizon, { months: monthsToChange }),
  };
}

/** Days that a meeting may be called after its due day, and still be the year's [ours]. */
const mostLate = 90;

/** A group that has called its meeting need not be asked for one. */
export function isMetBy(dueOn: string, calledOn: string): boolean {
  return calledOn <= daysFrom(dueOn, mostLate);
}

/** A service may end as planned: said when it was time to ask, that is an answer; said years before, it is the plan. */
function isSettled({ termSettledOn }: ServiceDays, askedFrom: string): boolean {
  return termSettledOn !== null && termSettledOn >= askedFrom;
}

function later(day: string, by: { readonly years?: number; readonly months?: number }): string {
  return Temporal.PlainDate.from(day).add(by).toString();
}

export type MilestoneFacts = {
  readonly serviceId: string;
  readonly hostRegions: readonly Region[];
  /** Who leads its group. */
  readonly groupLeaderId: string | null;
};

/** Who records it: those who were there, and those who answer for the service in its region and in the country. */
export function mayRecordMilestone(actor: Actor, kind: MilestoneKind, facts: MilestoneFacts): boolean {
  if (isCoordinator(actor) || facts.hostRegions.some((region) => isContactOf(actor, region))) return true;
  if (kind === 'term') return false;
  if (leadsService(actor, facts.serviceId)) return true;
  return kind === 'meeting' && actor.kind === 'person' && facts.groupLeaderId === actor.personId;
}

/** R50: ten years at the most for a competence service. No document names a longest time for another one [ours]. */
export function longestTerm(type: ServiceType): number {
  return type === 'competence' ? 10 : 20;
}

/** A new term is settled up to so many months before the one ends that it follows on [ours]. */
const monthsToSettle = 24;

/** The last day until which a service can be said to last: a term of its own length, after the one that it has. */
function latestTermEnd({ type, termEndsOn, today }: TermFacts): string {
  const isToFollow = termEndsOn !== null && termEndsOn > today;
  const from = isToFollow && termEndsOn <= later(today, { months: monthsToSettle }) ? termEndsOn : today;
  return later(from, { years: longestTerm(type) });
}

/** Where the term that a service had is not known, the day until which it may have been given one before it ended. */
export function latestUnknownTerm(today: string): string {
  return later(today, { months: monthsToSettle });
}

export type TermFacts = {
  readonly type: ServiceType;
  readonly termEndsOn: string | null;
  readonly today: string;
};

/** A meeting or an evaluation has been; a term ends some day to come, and is not longer than terms are (R50). */
export function refuseMilestoneDay(kind: MilestoneKind, day: string, facts: TermFacts): Refusal | null {
  const { today, type } = facts;
  if (kind === 'term') {
    if (day <= today) return refuse('term-day-out-of-range');
    if (day <= latestTermEnd(facts)) return null;
    return refuse(type === 'competence' ? 'term-too-long' : 'term-day-out-of-range');
  }
  return day <= today && day >= later(today, { years: -10 }) ? null : refuse('milestone-day-out-of-range');
}

/** What is told of a service's life, also of the time before anybody recorded it here. */
export type RecordedDays = Pick<ServiceDays, 'startedOn' | 'evaluatedOn' | 'termEndsOn'>;

/**
 * It started and was evaluated some day that has been, in that order, and ends after it began; a competence service's
 * term is as long as terms are (R50), but for one that stands there already.
 */
export function refuseServiceDays(
  { startedOn, evaluatedOn, termEndsOn }: RecordedDays,
  facts: TermFacts,
): Refusal | null {
  const { today, type } = facts;
  const [first, last] = [startedOn ?? earliestStart, later(today, { years: 20 })];
  const isBetween = (day: string | null, from: string, until: string) =>
    day === null || (day >= from && day <= until);
  const fits =
    isBetween(startedOn, earliestStart, today) &&
    isBetween(evaluatedOn, first, today) &&
    isBetween(termEndsOn, daysFrom(first, 1), last);
  if (!fits) return refuse('service-days-out-of-range');
  const isNew = termEndsOn !== null && termEndsOn !== facts.termEndsOn;
  const isTooLong = type === 'competence' && isNew && termEndsOn > latestTermEnd(facts);
  return isTooLong ? refuse('term-too-long') : null;
}

/** No service is older than the health service that it is part of. */
const earliestStart = '1900-01-01';
