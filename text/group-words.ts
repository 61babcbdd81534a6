import type { AttentionMark } from '../domain/attention.ts';
import type { Reading } from '../domain/views/brief.ts';
import type { GroupCause, SeatCause } from '../domain/views/cause.ts';
import type { GroupBrief, GroupSeatView, GroupView, SeatView } from '../domain/views/group.ts';
import type { Language } from '../domain/vocabulary.ts';
import { dayWithDistance, durationInWords, shortDay, sinceInWords } from './dates.ts';
import { capital, listInWords, numberInWords } from './lists.ts';
import { groupName, regionName, seatName } from './names.ts';
import { textIn } from './text-in.ts';

/** What is wrong with the group, as a sentence: what it is, and what the rule says. */
export function markInWords({ kind, region }: AttentionMark, language: Language): string {
  return textIn(language).group.attention[kind]({ region: region ? regionName(region, language) : '' });
}

/** The same in a few words, for lists and overviews. */
export function markInShort({ kind, region }: AttentionMark, language: Language): string {
  return textIn(language).group.marks[kind]({ region: region ? regionName(region, language) : '' });
}

/** A group in a list: how full it is, and what somebody should look at. */
export function groupInShort(brief: GroupBrief, reading: Reading): string {
  return [howFull(brief, reading), ...whatIsWrong(brief, reading)].join('. ');
}

function howFull({ vacant, oldestVacancy, inProcess }: GroupBrief, reading: Reading): string {
  const { group } = textIn(reading.language);
  if (vacant === 0 || !oldestVacancy) return group.allInOrder;
  const count = vacant === 1 ? group.oneVacant : group.inList(numberInWords(vacant, reading.language));
  const parts = [
    count,
    group.oldest(durationInWords(oldestVacancy, reading)),
    ...(inProcess > 0 ? [group.inProcess(numberInWords(inProcess, reading.language))] : []),
  ];
  return parts.join(', ');
}

function whatIsWrong({ attention }: GroupBrief, reading: Reading): string[] {
  const { language } = reading;
  if (attention.length === 0) return [];
  const marks = attention.map((mark) => markInShort(mark, language));
  return [`⚠ ${capital(listInWords(marks, language), language)}`];
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

/** The one line that a notification about a seat shows. */
export function seatCauseLine(cause: SeatCause, view: SeatView, reading: Reading): string {
  const { language } = reading;
  const leavesOn = view.holder?.leavesOn ?? view.left?.on ?? null;
  return textIn(language).group.seatCauses[cause]({
    name: view.holder?.name ?? view.left?.name ?? '',
    seat: seatName(view.seat, language),
    group: groupName(view.service, language),
    day: leavesOn ? shortDay(leavesOn, reading) : '',
  });
}

type SeatStanding = Pick<GroupSeatView, 'holder' | 'next' | 'vacantSince' | 'nomination' | 'requestedSince'>;

/** What there is to say of a seat, sentence by sentence; names as they are in the view. */
export function seatState(
  { holder, next, vacantSince, nomination, requestedSince }: SeatStanding,
  reading: Reading,
): string[] {
  const { group } = textIn(reading.language);
  const said: string[] = [];
  if (holder) said.push(sinceWhen(holder, reading));
  if (holder?.leavesOn && !next) said.push(`⚠ ${group.leaves(dayWithDistance(holder.leavesOn, reading))}`);
  if (next) {
    const day = dayWithDistance(next.startsOn, reading);
    said.push(holder ? group.takesOver(next.name, day) : group.comes(next.name, day));
  }
  if (vacantSince && !next) said.push(`⚠ ${group.vacantFor(durationInWords(vacantSince, reading))}`);
  if (nomination) said.push(`● ${whoIsNominated(nomination, reading)}`);
  if (requestedSince) said.push(`● ${group.requested(sinceInWords(requestedSince, reading))}`);
  return said;
}

function sinceWhen({ trust, since }: NonNullable<GroupSeatView['holder']>, reading: Reading): string {
  const { group, time } = textIn(reading.language);
  const when = time.since(shortDay(since, reading));
  return trust ? group.withTrust(trust, when) : capital(when, reading.language);
}

function whoIsNominated(
  { personName, since }: NonNullable<GroupSeatView['nomination']>,
  reading: Reading,
): string {
  const { group } = textIn(reading.language);
  const when = sinceInWords(since, reading);
  return personName ? group.nominated(personName, when) : group.somebodyNominated(when);
}
