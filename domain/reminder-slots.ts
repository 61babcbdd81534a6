import { daysFrom } from './calendar.ts';
import type { DutyKind } from './duty.ts';
import {
  type CameBetween,
  cameEarlier,
  type QuietDays,
  reminderDayFrom,
  reminderDayUntil,
} from './quiet-days.ts';
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
  /** A day on which reminders come. */
  readonly fallsOn: string;
  /** Days from the due day; null for the information at the beginning of a round. */
  readonly step: number | null;
  readonly to: readonly Audience[];
  /** When the same came before days without reminders were changed: of what came then it is no slot. */
  readonly came?: CameBetween;
};

/**
 * The day on which a step falls: where no reminders come on it, up to the due day the day before on which they do, after
 * it the next one. A deadline on a Sunday is so reminded of on Friday, while there is still somebody at work.
 */
export function dayOfStep(dueOn: string, step: number, quiet: QuietDays): string {
  const day = daysFrom(dueOn, step);
  return step > 0 ? reminderDayFrom(day, quiet) : reminderDayUntil(day, quiet);
}

/** The day on which a round is told of: not before it was opened, and not on the same day. */
export function dayOfTelling(round: RoundDays, day: ToldDay, quiet: QuietDays): string {
  const planned = day === 'services-told' ? round.servicesToldOn : round.groupsToldOn;
  const earliest = daysFrom(round.openedOn, 1);
  return reminderDayFrom(planned > earliest ? planned : earliest, quiet);
}

/** Every slot that falls after the first day, up to and with the second. */
export function slotsBetween(
  after: string,
  until: string,
  policies: ReminderPolicies,
  rounds: readonly RoundDays[],
  quiet: QuietDays,
): Slot[] {
  const planned = plannedWithin(after, until, quiet);
  const falls = (slot: Slot) => slot.fallsOn > after && slot.fallsOn <= until;
  return policyKeys.flatMap((key) => {
    const policy = policies[key];
    const told = tellings(policy, rounds, quiet);
    const days = daysOf(policy, planned).filter((slot) => !isBeforeTelling(slot, told));
    return [...told, ...days].filter(falls);
  });
}

/** A day, and those on which what is planned for it comes. */
type Planned = {
  readonly day: string;
  readonly before: string;
  readonly after: string;
  readonly cameBefore: CameBetween | null;
  readonly cameAfter: CameBetween | null;
};

/** Every day of which reminders may fall after one day, up to and with another: reckoned once for all steps. */
function plannedWithin(after: string, until: string, quiet: QuietDays): Planned[] {
  const days: Planned[] = [];
  const end = reminderDayFrom(daysFrom(until, 1), quiet);
  for (let day = daysFrom(reminderDayUntil(after, quiet), 1); day < end; day = daysFrom(day, 1)) {
    days.push({
      ...{ day, before: reminderDayUntil(day, quiet), after: reminderDayFrom(day, quiet) },
      cameBefore: cameEarlier((held) => reminderDayUntil(day, held), quiet),
      cameAfter: cameEarlier((held) => reminderDayFrom(day, held), quiet),
    });
  }
  return days;
}

function tellings({ kinds, steps }: ReminderPolicy, rounds: readonly RoundDays[], quiet: QuietDays): Slot[] {
  return steps.flatMap(({ day, to }) =>
    typeof day === 'number'
      ? []
      : rounds.map((round) => ({
          kinds,
          dueFrom: `${round.year + 1}-01-01`,
          dueBefore: `${round.year + 2}-01-01`,
          fallsOn: dayOfTelling(round, day, quiet),
          step: null,
          to,
          ...cameAs(cameEarlier((held) => dayOfTelling(round, day, held), quiet)),
        })),
  );
}

/** Nobody is reminded of what they have not been told of (R38). */
function isBeforeTelling(slot: Slot, told: readonly Slot[]): boolean {
  return told.some(
    ({ dueFrom, dueBefore, fallsOn, came }) =>
      slot.dueFrom >= dueFrom && slot.dueFrom < dueBefore && slot.fallsOn <= (came?.from ?? fallsOn),
  );
}

/** Due days whose step falls on the same day are one slot. */
function daysOf({ kinds, steps }: ReminderPolicy, planned: readonly Planned[]): Slot[] {
  return steps.flatMap(({ day: step, to }) => {
    if (typeof step !== 'number') return [];
    const slots: Slot[] = [];
    for (const { day, before, after, cameBefore, cameAfter } of planned) {
      const due = daysFrom(day, -step);
      const [fallsOn, came] = step > 0 ? [after, cameAfter] : [before, cameBefore];
      const newest = slots.at(-1);
      // A new year is a new round of reports, which may have been told of on another day.
      const isSame = newest?.fallsOn === fallsOn && isSameTime(newest.came ?? null, came);
      if (newest && isSame && newest.dueFrom.slice(0, 4) === due.slice(0, 4)) {
        slots[slots.length - 1] = { ...newest, dueBefore: daysFrom(due, 1) };
      } else
        slots.push({ kinds, dueFrom: due, dueBefore: daysFrom(due, 1), fallsOn, step, to, ...cameAs(came) });
    }
    return slots;
  });
}

function cameAs(came: CameBetween | null): Pick<Slot, 'came'> {
  return came ? { came } : {};
}

function isSameTime(one: CameBetween | null, other: CameBetween | null): boolean {
  return one?.from === other?.from && one?.until === other?.until;
}
