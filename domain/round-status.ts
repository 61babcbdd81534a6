import { daysFrom } from './calendar.ts';

/** How a round of reports stands before its deadline, for those who read a channel. */

/** Parts of reports; `late` are those whose day is over. They add up. */
export type RoundFigures = {
  readonly done: number;
  readonly begun: number;
  readonly notBegun: number;
  readonly late: number;
};

export const roundFigureKeys = ['done', 'begun', 'notBegun', 'late'] as const;

/** Channels hear of a round so many days before its first deadline, and their card follows it so long after the last [ours]. */
const daysBefore = 14;
const daysAfter = 30;

/** Whether channels have a card of the round on the day. */
export function isFollowed(
  today: string,
  round: { readonly firstDueOn: string; readonly lastDueOn: string },
): boolean {
  return today >= daysFrom(round.firstDueOn, -daysBefore) && today <= daysFrom(round.lastDueOn, daysAfter);
}
