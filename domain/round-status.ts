import { daysFrom } from './calendar.ts';
import { cameEarlier, type QuietDays } from './quiet-days.ts';
import { policiesWithChannel, type ReminderPolicies } from './reminder-policy.ts';
import { dayOfStep, dayOfTelling, type RoundDays } from './reminder-slots.ts';

/** How a round of reports stands before its deadline, for those who read a channel. */

/** Parts of reports; `late` are those whose day is over. They add up. */
export type RoundFigures = {
  readonly done: number;
  readonly begun: number;
  readonly notBegun: number;
  readonly late: number;
};

export const roundFigureKeys = ['done', 'begun', 'notBegun', 'late'] as const;

/** Channels' cards follow a round so long after its last day [ours]. */
const daysAfter = 30;

export type FollowedRound = RoundDays & {
  readonly serviceDueOn: string;
  readonly groupDueOn: string;
  readonly lastDueOn: string;
};

/** The days on which policies tell channels how a round stands, in order; none when no policy does. */
export function channelDays(round: FollowedRound, policies: ReminderPolicies, quiet: QuietDays): string[] {
  const days = policiesWithChannel.flatMap((key) => {
    const dueOn = key === 'report-service' ? round.serviceDueOn : round.groupDueOn;
    return policies[key].steps
      .filter(({ to }) => to.includes('channel'))
      .map(({ day }) => {
        const fallsOn = (held: QuietDays) =>
          typeof day === 'number' ? dayOfStep(dueOn, day, held) : dayOfTelling(round, day, held);
        return cameEarlier(fallsOn, quiet)?.from ?? fallsOn(quiet);
      });
  });
  return [...new Set(days)].toSorted();
}

/** Whether channels have a card of the round on the day: from the first day of which they are told. */
export function isFollowed(today: string, lastDueOn: string, days: readonly string[]): boolean {
  const [first] = days;
  return first !== undefined && today >= first && today <= daysFrom(lastDueOn, daysAfter);
}

/** Whether a channel that was told last on a day is to be told anew. */
export function isToldAnew(today: string, toldOn: string, days: readonly string[]): boolean {
  return days.some((day) => day > toldOn && day <= today);
}
