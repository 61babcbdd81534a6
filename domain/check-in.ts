import type { GroupStanding } from './group-standing.ts';

/** A short question to everybody in a group between its meetings (P11). The answers are the leader's to read. */
export const longestCheckIn = 500;
export const longestCheckInAnswer = 2_000;

/** Days to answer in [ours]. */
export const daysToAnswerCheckIn = 14;

const askers: readonly GroupStanding[] = ['group-leader', 'secretary'];

/** Whoever asks reads what was answered, and ends it. */
export function mayAskGroup(standings: readonly GroupStanding[]): boolean {
  return standings.some((one) => askers.includes(one));
}
