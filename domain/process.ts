import { Temporal } from 'temporal-polyfill';
import { daysFrom, workDayFrom } from './calendar.ts';
import type { Words } from './report-schema.ts';
import type { TemplateSection } from './report-template.ts';
import { type Region, regions, type ServiceType } from './vocabulary.ts';

/**
 * What happens to a service in its life, as a process: steps in order, each with an owner, a day and a short form. What
 * kinds there are, and how each goes, is data (`domain/process-kinds/`).
 */
export const processKinds = [
  'evaluation',
  'centre-review',
  'network-review',
  'term',
  'change',
  'closure',
  'application',
  'ern',
] as const;
export type ProcessKind = (typeof processKinds)[number];

export const processStates = ['open', 'done', 'stopped'] as const;
export type ProcessState = (typeof processStates)[number];

/** R45: who decides that a service begins, changes or closes. It has changed over the years; the newest comes first. */
export const decidingAuthorities = ['directors', 'directorate', 'ministry'] as const;
export type DecidingAuthority = (typeof decidingAuthorities)[number];

/** `other-regions`: each of the regions that do not have the service, at the same time; `all-regions`: each of the four. */
export const stepOwners = [
  'service-leader',
  'group-leader',
  'region',
  'other-regions',
  'all-regions',
  'national-coordinator',
] as const;
export type StepOwner = (typeof stepOwners)[number];

export const stepStates = ['waiting', 'open', 'done'] as const;
export type StepState = (typeof stepStates)[number];

export type ProcessStep = {
  readonly key: string;
  readonly owner: StepOwner;
  /** Months from the day that the process is reckoned from; negative before it. */
  readonly months: number;
  readonly title: Words;
  readonly guidance: Words;
  /** What is asked, as the chapters of a report ask it. */
  readonly schema: TemplateSection['schema'];
};

/** What a decision writes down of the service: that it was evaluated, until when it lasts, that it is in a European network. */
export type ProcessRecord = 'evaluation' | 'term' | 'ern';

/** What a press does to a service beside what it writes down: one that was applied for begins, another changes or ends. */
export const serviceEffects = ['found', 'change', 'end'] as const;
export type ServiceEffect = (typeof serviceEffects)[number];

/** How a decision ends it. */
export type OutcomeRule = {
  /** The process is over with it: what would come after is not done. */
  readonly ends?: true;
  /** What is to begin then. */
  readonly next?: ProcessKind;
  readonly records?: ProcessRecord;
  /** A question that need not be answered otherwise. */
  readonly needs?: string;
  /** By which rules the day is reckoned on which the decision is carried out (`domain/carry-out-day.ts`). */
  readonly keeps?: readonly DayRule[];
};

/** `notice`: R48, what changes or closes has its time. `term`: R50, a term that was promised is not cut short. */
export type DayRule = 'notice' | 'term';

export type ProcessDefinition = {
  readonly kind: ProcessKind;
  readonly title: Words;
  /** What it is, and by which rule, in a sentence or two. */
  readonly about: Words;
  /** The types of service that it is for; null for one that does not exist yet. */
  readonly types: readonly ServiceType[] | null;
  readonly starters: readonly ('service-leader' | 'region' | 'national-coordinator')[];
  /** Whether the day is the one on which it begins, or the one on which a term ends. */
  readonly reckonedFrom: 'start' | 'term-end';
  readonly steps: readonly ProcessStep[];
  /** The step and the question that decide, the day of the decision, and what each answer means. */
  readonly decision: {
    readonly step: string;
    readonly question: string;
    readonly outcomes: Readonly<Record<string, OutcomeRule>>;
    /** Taken by whoever decides on services (R45); what is not, has an authority of its own. */
    readonly isByAuthority?: true;
  };
  /** What happens to the service with which step, where the process was decided so. */
  readonly effects?: readonly {
    readonly step: string;
    readonly outcome: string;
    readonly effect: ServiceEffect;
  }[];
};

/** The answer that says on which day a decision was taken. */
export const decidedOnQuestion = 'decided-on';
/** The answer that says until when the service lasts. */
export const lastsUntilQuestion = 'lasts-until';
/** The step that says that a decision is carried out. */
export const carryOutStep = 'carry-out';
/** The answer that gives the place of an application among all of them. */
export const rankQuestion = 'rank';

/** Nobody is late with what they have just been asked for. */
const leastDays = 14;

export type PlannedStep = {
  readonly key: string;
  readonly ordinal: number;
  readonly region: Region | null;
  readonly dueOn: string;
};

/** The steps of a process that begins today: in order, a step of several regions once for each, and by when each is due. */
export function plannedSteps(
  { steps }: Pick<ProcessDefinition, 'steps'>,
  { from, today, region }: { readonly from: string; readonly today: string; readonly region: Region },
): PlannedStep[] {
  return steps.flatMap(({ key, owner, months }, index) =>
    regionsAsked(owner, region).map((asked) => ({
      key,
      ordinal: index + 1,
      region: asked,
      dueOn: dueOnOf(from, months, today, index),
    })),
  );
}

/** What lies behind already is asked for in a fortnight each. */
function dueOnOf(from: string, months: number, today: string, index: number): string {
  return dueFromNow(monthsAfter(from, months), today, index + 1);
}

/** The day itself, or the first working day that lies so many fortnights ahead. */
export function dueFromNow(planned: string, today: string, fortnights = 1): string {
  const earliest = daysFrom(today, leastDays * fortnights);
  return workDayFrom(planned > earliest ? planned : earliest);
}

function regionsAsked(owner: StepOwner, own: Region): (Region | null)[] {
  if (owner === 'all-regions') return [...regions];
  if (owner === 'other-regions') return regions.filter((region) => region !== own);
  return owner === 'region' ? [own] : [null];
}

export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** How far a day that a process is reckoned from may lie: nobody plans further, and nothing began longer ago. */
const mostYears = 5;

export function isReckonable(day: string, today: string): boolean {
  return day >= monthsAfter(today, -12) && day <= monthsAfter(today, 12 * mostYears);
}

/** A step is moved to a day that is still to come. */
export function isMovable(day: string, today: string): boolean {
  return day > today && day <= monthsAfter(today, 12 * mostYears);
}

export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export const longestTitle = 200;
export const longestStopReason = 1_000;
