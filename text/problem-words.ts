import type { ProblemSpeaker } from '../domain/problem.ts';
import type { Reading } from '../domain/views/brief.ts';
import type { ProblemBrief, ProblemEntry, ProblemView } from '../domain/views/problem.ts';
import type { Language, Region } from '../domain/vocabulary.ts';
import { dayWithDistance, momentInWords } from './dates.ts';
import { regionName } from './names.ts';
import { dayOf } from './report-words.ts';
import { textIn } from './text-in.ts';

/** With whom a problem lies: "servicemiljøet i Helse Nord". */
export function holderInWords(
  { step, region }: Pick<ProblemBrief, 'step' | 'region'>,
  language: Language,
): string {
  return textIn(language).problem.owners[step](regionName(region, language));
}

/** What it is called to send it on, or to end it in the last place that it comes to. */
export function passInWords(
  { state, step }: Pick<ProblemBrief, 'state' | 'step'>,
  language: Language,
): string {
  const { problem } = textIn(language);
  return step === 'between' && state === 'open' ? problem.endUnanswered : problem.pass[step];
}

/** Whom it waits for, and by when; null for one that is over. */
export function waitsInWords(
  { state, step, region, dueOn, asked }: Pick<ProblemView, 'state' | 'step' | 'region' | 'dueOn' | 'asked'>,
  reading: Reading,
): { readonly who: string; readonly until: string } | null {
  const until = (day: string) => dayWithDistance(dayOf(day), reading);
  if (state === 'open')
    return { who: holderInWords({ step, region }, reading.language), until: until(dueOn) };
  if (state !== 'answered' || !asked) return null;
  return {
    who: asked.name ?? speakerInWords(asked.speaker, region, reading.language),
    until: until(asked.dueOn),
  };
}

/** Who says whether it is solved when whoever raised it has left: "den som leder gruppen". */
function speakerInWords(speaker: ProblemSpeaker, region: Region, language: Language): string {
  const { groupLeader, owners, coordinators } = textIn(language).problem;
  if (speaker === 'region') return owners.region(regionName(region, language));
  return speaker === 'coordinator' ? coordinators : groupLeader;
}

/** What somebody said of it: "Svar fra Kari Demo i dag kl. 10.42: …". */
export function entryInWords(entry: ProblemEntry, reading: Reading): string {
  const said = doneInWords(entry, reading);
  return entry.text === '' ? said : textIn(reading.language).problem.withText(said, entry.text);
}

/** Who did what and when, without what they wrote with it. */
export function doneInWords(
  { kind, by, at }: Omit<ProblemEntry, 'text' | 'isOwn'>,
  reading: Reading,
): string {
  return textIn(reading.language).problem.said[kind](by, momentInWords(at, reading));
}
