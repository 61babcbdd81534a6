import type { GroupStanding } from './group-standing.ts';

/**
 * A short question to everybody in a group between its meetings (P11). The answers are read by whoever asked, and by those
 * who led the group or were its secretary when it was asked, as long as they are; by nobody who comes later.
 */
export const longestCheckIn = 500;
export const longestCheckInAnswer = 2_000;

/** Days to answer in [ours]. */
export const daysToAnswerCheckIn = 14;

const askers: readonly GroupStanding[] = ['group-leader', 'secretary'];

/** Who asks, and ends what was asked. */
export function mayAskGroup(standings: readonly GroupStanding[]): boolean {
  return standings.some((one) => askers.includes(one));
}
