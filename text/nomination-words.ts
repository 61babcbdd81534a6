import type { Reading } from '../domain/views/brief.ts';
import type { NominationView, TimelineEntry } from '../domain/views/nomination.ts';
import type { Language } from '../domain/vocabulary.ts';
import { momentInWords } from './dates.ts';
import { ballHolder, groupName, regionName, seatName } from './names.ts';
import { textIn } from './text-in.ts';

/** The names that the sentences about a nomination are made of. */
export type NominationPeople = {
  readonly candidate: string;
  readonly leader: string;
  readonly proposer: string;
  readonly serviceRegion: string;
  readonly appointingRegion: string;
  readonly seat: string;
  readonly group: string;
};

export function peopleOf(view: NominationView, language: Language): NominationPeople {
  return {
    candidate: view.candidate.name,
    leader: view.lineLeader ?? textIn(language).nomination.yourLeader,
    proposer: view.proposer,
    serviceRegion: regionName(view.serviceRegion, language),
    appointingRegion: regionName(view.appointingRegion, language),
    seat: seatName(view.seat, language),
    group: groupName(view.service, language),
  };
}

/** Whose turn it is, or nobody's. */
export function holderOf(view: NominationView, language: Language): string | null {
  return view.ball ? ballHolder(view.ball, language) : null;
}

/** "Siv Demo i Helse Nord oppnevnte Anne Eksempel". */
export function whatHappened(entry: TimelineEntry, view: NominationView, language: Language): string {
  const { common, nomination } = textIn(language);
  const act = {
    by: entry.by,
    onBehalfOf: entry.onBehalfOf ?? '',
    how: entry.how ? common.channels[entry.how] : '',
    region: entry.region ? regionName(entry.region, language) : '',
    candidate: view.candidate.name,
  };
  const recorded = nomination.recorded[entry.kind as keyof typeof nomination.recorded];
  const done = entry.onBehalfOf && recorded ? recorded(act) : nomination.timeline[entry.kind](act);
  const what = entry.byLink ? nomination.byLinkMark(done) : done;
  return entry.undone ? nomination.undoneMark(what) : what;
}

/** When it happened: "i dag kl. 10.42". */
export function whenItHappened(entry: TimelineEntry, reading: Reading): string {
  return momentInWords(entry.at, reading);
}

/** What is decided by now, so not a reminder: the newest one. */
export function lastDecision(view: NominationView): TimelineEntry | null {
  return (
    view.timeline
      .filter((entry) => entry.kind !== 'reminded')
      .sort(byTime)
      .at(-1) ?? null
  );
}

export function byTime(one: TimelineEntry, other: TimelineEntry): number {
  return one.at.getTime() - other.at.getTime();
}

/** What happens next, said to whoever reads: the candidate, the leaders who were asked, or anybody else. */
export function whatHappensNext(view: NominationView, language: Language): string {
  const { next, nextForCandidate, nextForLeader, nextForFormerLeader, whatTheUnitIs, standIn } =
    textIn(language).nomination;
  const { relations } = view.viewer;
  const people = peopleOf(view, language);
  const own: Partial<Record<string, (people: NominationPeople) => string>> = relations.includes('candidate')
    ? nextForCandidate
    : relations.includes('line-leader')
      ? nextForLeader
      : relations.includes('former-leader')
        ? nextForFormerLeader
        : {};
  const { ball } = view;
  return [
    (own[view.step] ?? next[view.step])(people),
    view.step === 'forward' ? whatTheUnitIs : '',
    ball?.kind === 'coordinators' ? standIn(regionName(ball.region, language)) : '',
  ]
    .join(' ')
    .trim();
}

/** The card's title when it is a status or a receipt. */
export function statusTitle(view: NominationView, language: Language): string {
  return textIn(language).nomination.titles[view.step](peopleOf(view, language));
}
