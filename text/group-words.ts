import type { AttentionMark } from '../domain/attention.ts';
import type { GroupCause, GroupView } from '../domain/views.ts';
import type { Language } from '../domain/vocabulary.ts';
import { groupName, regionName } from './names.ts';
import { textIn } from './text-in.ts';

/** What is wrong with the group, as a sentence: what it is, and what the rule says. */
export function markInWords({ kind, region }: AttentionMark, language: Language): string {
  return textIn(language).group.attention[kind]({ region: region ? regionName(region, language) : '' });
}

/** The same in a few words, for lists and overviews. */
export function markInShort({ kind, region }: AttentionMark, language: Language): string {
  return textIn(language).group.marks[kind]({ region: region ? regionName(region, language) : '' });
}

/** The one line that a notification about a group shows. */
export function groupCauseLine(
  cause: GroupCause,
  { service, leader, viewer }: GroupView,
  language: Language,
): string {
  const { group } = textIn(language);
  const told = { leader: leader?.name ?? group.noLeader, group: groupName(service, language) };
  const isReader = leader !== null && viewer.personId === leader.personId;
  return cause === 'leader-designated' && isReader ? group.youLead(told) : group.causes[cause](told);
}
