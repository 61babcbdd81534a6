import { type Actor, isCoordinator } from './actor.ts';
import { daysFrom } from './calendar.ts';
import { refuseWords, refuseWordsIfAny } from './feedback.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isDay } from './report.ts';
import type { Language } from './vocabulary.ts';

/** A question of the coordinator's to all or some: by card, with the answers counted and nobody named. */

/** `scale`: from 1 to 5, how far one agrees. */
export const surveyKinds = ['choice', 'scale', 'text'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export const surveyVerbs = [
  'write-survey',
  'send-survey',
  'close-survey',
  'answer-survey',
  // The program's own.
  'settle-surveys',
] as const;
export type SurveyVerb = (typeof surveyVerbs)[number];

export const scale = ['1', '2', '3', '4', '5'] as const;
export const longestTitle = 100;
export const longestQuestion = 1_000;
export const longestChoice = 100;
export const longestComment = 1_000;
export const mostChoices = 8;
/** From so many answers on it is told what they were: of fewer, everybody could guess who said what. */
export const fewestTold = 5;
/** Days ahead by which it may be due. */
const farthest = 180;

export type SurveyState = 'draft' | 'open' | 'closed';

export function surveyState(survey: {
  readonly sentAt: Date | null;
  readonly closedAt: Date | null;
}): SurveyState {
  if (survey.closedAt) return 'closed';
  return survey.sentAt ? 'open' : 'draft';
}

export function mayAskAll(actor: Actor): boolean {
  return isCoordinator(actor);
}

/** How it is asked in one language. */
export type Wording = {
  readonly title: string;
  readonly question: string;
  readonly choices: readonly string[];
};

/** Languages in which it may be asked beside bokmål, in which it always is. */
export const otherLanguages = ['nn', 'en'] as const;
export type OtherWordings = Readonly<Partial<Record<(typeof otherLanguages)[number], Wording | undefined>>>;

export type SurveyWords = Wording & {
  readonly kind: SurveyKind;
  readonly dueOn: string;
  /** Whatever of it is left empty is read in bokmål. */
  readonly others?: OtherWordings;
};

/** How it is asked in the reader's language, part by part. */
export function wordingIn(
  { title, question, choices, others = {} }: Wording & { readonly others?: OtherWordings },
  language: Language,
): Wording {
  const own = language === 'nb' ? undefined : others[language];
  return {
    title: own?.title.trim() || title,
    question: own?.question.trim() || question,
    choices: own && own.choices.length > 0 && own.choices.length === choices.length ? own.choices : choices,
  };
}

export function refuseSurvey(
  { title, question, kind, choices, dueOn, others = {} }: SurveyWords,
  today: string,
): Refusal | null {
  const wrong = refuseWords(title, longestTitle) ?? refuseWords(question, longestQuestion);
  if (wrong) return wrong;
  if (kind === 'choice' && !areChoices(choices)) return refuse('survey-choices-wrong', { most: mostChoices });
  for (const other of otherLanguages) {
    const refusal = refuseOther(others[other], kind === 'choice' ? choices.length : 0);
    if (refusal) return refusal;
  }
  const isFit = isDay(dueOn) && dueOn > today && dueOn <= daysFrom(today, farthest);
  return isFit ? null : refuse('survey-day-out-of-range');
}

/** In another language there are as many answers as in bokmål, or none. */
function refuseOther(other: Wording | undefined, count: number): Refusal | null {
  if (!other) return null;
  const wrong =
    refuseWordsIfAny(other.title, longestTitle) ?? refuseWordsIfAny(other.question, longestQuestion);
  if (wrong || other.choices.length === 0) return wrong;
  return areChoices(other.choices) && other.choices.length === count
    ? null
    : refuse('survey-choices-differ', { most: count });
}

/** At least two, no two alike, and each short enough to be read on a phone. */
function areChoices(choices: readonly string[]): boolean {
  const written = choices.map((choice) => choice.trim());
  const isEach = written.every((choice) => choice !== '' && choice.length <= longestChoice);
  return (
    isEach && written.length >= 2 && written.length <= mostChoices && new Set(written).size === written.length
  );
}

/** What a person can choose from; nothing where it is answered in words. */
export function choicesOf({ kind, choices }: Pick<SurveyWords, 'kind' | 'choices'>): readonly string[] {
  if (kind === 'scale') return scale;
  return kind === 'choice' ? choices : [];
}

/**
 * The regions of which it is told what they answered. What is not told cannot be reckoned from the whole and the others
 * either: it is at least two regions, with together as many answers as are told of.
 */
export function regionsTold<R>(
  groups: readonly { readonly region: R; readonly answered: number }[],
): ReadonlySet<R> {
  const bySize = groups.filter(({ answered }) => answered > 0).sort((a, b) => a.answered - b.answered);
  let hidden = bySize.filter(({ answered }) => answered < fewestTold).length;
  const together = () => bySize.slice(0, hidden).reduce((sum, { answered }) => sum + answered, 0);
  while (hidden > 0 && hidden < bySize.length && (hidden === 1 || together() < fewestTold)) hidden += 1;
  return new Set(bySize.slice(hidden).map(({ region }) => region));
}

export type SurveyAnswer = { readonly choice: number | null; readonly comment: string };

export function refuseAnswer(
  survey: Pick<SurveyWords, 'kind' | 'choices'>,
  { choice, comment }: SurveyAnswer,
): Refusal | null {
  if (survey.kind === 'text') return refuseWords(comment, longestComment);
  const isChoice =
    choice !== null && Number.isInteger(choice) && choice >= 0 && choice < choicesOf(survey).length;
  return isChoice ? refuseWordsIfAny(comment, longestComment) : refuse('survey-choice-missing');
}
