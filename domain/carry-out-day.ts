import type { SectionContent } from './content-faults.ts';
import {
  carryOutStep,
  decidedOnQuestion,
  lastsUntilQuestion,
  monthsAfter,
  type OutcomeRule,
  type StepState,
} from './process.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * By when a decision may be carried out, in one place: R48 (eighteen months, six of them until the decision and twelve
 * to carry it out), R49 (nobody alone, at short notice) and R50 (a term lasts as long as it was given).
 */

export const monthsToDecide = 6;
const monthsToCarryOut = 12;
export const monthsOfNotice = monthsToDecide + monthsToCarryOut;

/** Days of a process, as `2027-01-29`. */
export type ProcessDays = {
  /** The day that it began, which may lie before anybody here knew of it; null where it is reckoned from its end. */
  readonly from: string | null;
  readonly begunOn: string;
  /** When the last was heard who is heard before the decision; null where nobody is. */
  readonly heardOn: string | null;
  /** Until when the service lasts, as it stands. */
  readonly termEndsOn: string | null;
};

/**
 * The first day on which what is decided may be carried out; null for what no rule binds. The time is reckoned from when
 * others could know of it (R49): a process begins on the day on which it began here, and a decision is none before those
 * who are asked were heard.
 */
export function earliestDay(
  { keeps = [] }: Pick<OutcomeRule, 'keeps'>,
  decidedOn: string,
  { from, begunOn, heardOn, termEndsOn }: ProcessDays,
): string | null {
  const days = [
    ...(keeps.includes('notice')
      ? [
          monthsAfter(latest([from ?? begunOn, begunOn]), monthsOfNotice),
          monthsAfter(latest([decidedOn, heardOn ?? decidedOn]), monthsToCarryOut),
        ]
      : []),
    ...(keeps.includes('term') && termEndsOn !== null ? [termEndsOn] : []),
  ];
  return days.length > 0 ? latest(days) : null;
}

function latest(days: readonly string[]): string {
  return days.reduce((one, other) => (one > other ? one : other));
}

/** Whether the day that a decision names comes too soon, and by which rule. */
export function refuseEarlyDay(
  rule: Pick<OutcomeRule, 'keeps'>,
  content: SectionContent,
  days: ProcessDays,
): Refusal | null {
  const day = content[lastsUntilQuestion];
  if (typeof day !== 'string' || day === '') return null;
  const earliest = earliestDay(rule, String(content[decidedOnQuestion]), days);
  if (earliest === null || day >= earliest) return null;
  const isTerm = rule.keeps?.includes('term') && days.termEndsOn !== null && day < days.termEndsOn;
  return refuse(isTerm ? 'term-cut-short' : 'process-too-soon');
}

/** The day that carrying out is about, as the decision names it; null where it names none. */
export function carryOutDay(decided: SectionContent | null): string | null {
  const day = decided?.[lastsUntilQuestion];
  return typeof day === 'string' && day !== '' ? day : null;
}

/** A step of a process, as far as its day follows from others. */
export type DatedStep = {
  readonly key: string;
  readonly ordinal: number;
  readonly state: StepState;
  readonly dueOn: string;
};

/**
 * A step is not moved to before one that it follows and that is still to be done, nor the carrying out to before the day
 * that was decided.
 * @param carriedOutOn the day that the decision names; null where there is none, or none yet
 */
export function refuseMove(
  step: Pick<DatedStep, 'key' | 'ordinal'>,
  dueOn: string,
  steps: readonly DatedStep[],
  carriedOutOn: string | null,
): Refusal | null {
  if (step.key === carryOutStep && carriedOutOn !== null && dueOn < carriedOutOn) {
    return refuse('carry-out-before-day');
  }
  const isBefore = steps.some(
    (one) => one.ordinal < step.ordinal && one.state !== 'done' && one.dueOn > dueOn,
  );
  return isBefore ? refuse('step-before-earlier') : null;
}

/** Nobody says that something is carried out before its day: until then the service lives on. */
export function refuseEarlyCarryOut(
  step: string,
  decided: SectionContent | null,
  today: string,
): Refusal | null {
  const day = step === carryOutStep ? carryOutDay(decided) : null;
  return day !== null && today < day ? refuse('carried-out-too-soon') : null;
}
