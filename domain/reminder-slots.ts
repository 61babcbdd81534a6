import { daysFrom, workDayFrom, workDayUntil } from './calendar.ts';
import type { DutyKind } from './duty.ts';
import {
  type Audience,
  policyKeys,
  type ReminderPolicies,
  type ReminderPolicy,
  type ToldDay,
} from './reminder-policy.ts';

/** When something is to be reminded of: from policies and days alone, whoever owes what. Days are Oslo's. */

/** A round of reports, as far as its days go. */
export type RoundDays = {
  /** The year that is reported on: its duties are due in the year after. */
  readonly year: number;
  readonly openedOn: string;
  readonly servicesToldOn: string;
  readonly groupsToldOn: string;
};

/** Duties of these kinds that are due from the first day to the one before the last: they are reminded of on a day. */
export type Slot = {
  readonly kinds: readonly DutyKind[];
  readonly dueFrom: string;
  readonly dueBefore: string;
  /** A day on which people are at work. */
  readonly fallsOn: string;
  /** Days from the due day; null for the information at the beginning of a round. */
  readonly step: number | null;
  readonly to: readonly Audience[];
};

/** Weekends and holidays in a row are never longer than this. */
const longestRest = 10;

/**
 * The day on which a step falls: up to the due day the working day before if it is none itself, after it the next one.
 * A deadline on a Sunday is so reminded of on Friday, while there is still somebody at work.
 */
export function dayOfStep(dueOn: string, step: number): string {
  const day = daysFrom(dueOn, step);
  return step > 0 ? workDayFrom(day) : workDayUntil(day);
}

/** The day on which a round is told of: not before it was opened, and not on the same day. */
export function dayOfTelling(round: RoundDays, day: ToldDay): string {
  const planned = day === 'services-told' ? round.servicesToldOn : round.groupsToldOn;
  const earliest = daysFrom(round.openedOn, 1);
  return workDayFrom(planned > earliest ? planned : earliest);
}

/** Every slot that falls after the first day, up to and with the second. */
export function slotsBetween(
  after: string,
  until: string,
  policies: ReminderPolicies,
  rounds: readonly RoundDays[],
): Slot[] {
  const dueDays = dueDaysBetween(after, until);
  return policyKeys.flatMap((key) => {
    const policy = policies[key];
    const told = tellings(policy, rounds);
    const slots = daysOf(policy, dueDays).filter((slot) => !isBeforeTelling(slot, told));
    return [...told.filter(({ fallsOn }) => fallsOn > after && fallsOn <= until), ...slots];
  });
}

function tellings({ kinds, steps }: ReminderPolicy, rounds: readonly RoundDays[]): Slot[] {
  return steps.flatMap(({ day, to }) =>
    typeof day === 'number'
      ? []
      : rounds.map((round) => ({
          kinds,
          dueFrom: `${round.year + 1}-01-01`,
          dueBefore: `${round.year + 2}-01-01`,
          fallsOn: dayOfTelling(round, day),
          step: null,
          to,
        })),
  );
}

/** Nobody is reminded of what they have not been told of (R38). */
function isBeforeTelling(slot: Slot, told: readonly Slot[]): boolean {
  return told.some(
    ({ dueFrom, dueBefore, fallsOn }) =>
      slot.dueFrom >= dueFrom && slot.dueFrom < dueBefore && slot.fallsOn <= fallsOn,
  );
}

function daysOf({ kinds, steps }: ReminderPolicy, dueDays: (step: number) => readonly DueDays[]): Slot[] {
  return steps.flatMap(({ day: step, to }) =>
    typeof step === 'number' ? dueDays(step).map((days) => ({ kinds, ...days, step, to })) : [],
  );
}

type DueDays = Pick<Slot, 'dueFrom' | 'dueBefore' | 'fallsOn'>;

/**
 * The days on which is due what a step reminds of after the first day, up to and with the second. Due days whose step
 * falls on the same day are together. Policies share their steps, so each is reckoned once.
 */
function dueDaysBetween(after: string, until: string): (step: number) => readonly DueDays[] {
  const known = new Map<number, readonly DueDays[]>();
  return (step) => {
    const days = known.get(step) ?? dueDaysOf(step, after, until);
    known.set(step, days);
    return days;
  };
}

function dueDaysOf(step: number, after: string, until: string): DueDays[] {
  const found: DueDays[] = [];
  const last = daysFrom(until, longestRest - step);
  for (let due = daysFrom(after, -longestRest - step); due <= last; due = daysFrom(due, 1)) {
    const fallsOn = dayOfStep(due, step);
    const newest = found.at(-1);
    // A new year is a new round of reports, which may have been told of on another day.
    if (newest?.fallsOn === fallsOn && newest.dueFrom.slice(0, 4) === due.slice(0, 4)) {
      found[found.length - 1] = { ...newest, dueBefore: daysFrom(due, 1) };
    } else found.push({ dueFrom: due, dueBefore: daysFrom(due, 1), fallsOn });
  }
  return found.filter(({ fallsOn }) => fallsOn > after && fallsOn <= until);
}
