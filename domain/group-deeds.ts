import { mayCallMeetings } from './group-meeting.ts';
import type { GroupStanding } from './group-standing.ts';
import { mayRaiseProblem } from './problem.ts';
import { mayTellSpread } from './spread.ts';

/** What somebody begins in a group from the chat: a meeting (R25), a problem (R26), what they told others. */
export const groupDeeds = ['call-group-meeting', 'raise-problem', 'tell-spread'] as const;
export type GroupDeed = (typeof groupDeeds)[number];

const may: Readonly<Record<GroupDeed, (standings: readonly GroupStanding[]) => boolean>> = {
  'call-group-meeting': mayCallMeetings,
  'raise-problem': mayRaiseProblem,
  'tell-spread': mayTellSpread,
};

/** What is open to somebody who stands so in a group. */
export function groupDeedsFor(standings: readonly GroupStanding[]): GroupDeed[] {
  return groupDeeds.filter((deed) => may[deed](standings));
}
