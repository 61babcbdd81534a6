import type { NominationView, TimelineEntry } from '../domain/views/nomination.ts';
import { momentInWords } from '../text/dates.ts';
import { byTime } from '../text/nomination-words.ts';
import { textIn } from '../text/text-in.ts';
import type { CardContext } from './card-context.ts';
import { beginningOfRemark } from './nomination/timeline.ts';
import { allAsTyped } from './typed-text.ts';

/** A question of the candidate's, and the service's answer; empty texts while there is none. */
export type QuestionRound = {
  readonly asked: string;
  readonly question: string;
  readonly answered: string;
  readonly answer: string;
};

/** More are in the history; the newest is shown whole. */
const mostRounds = 3;

/** What was asked and answered and still stands, the newest last, said to the candidate or to the service. */
export function questionRounds(
  view: NominationView,
  { reading }: CardContext,
  reader: 'candidate' | 'service',
): QuestionRound[] {
  const { consent, candidateQuestion } = textIn(reading.language).decisions;
  const when = (entry: TimelineEntry) => momentInWords(entry.at, reading);
  return askedAndAnswered(view)
    .slice(-mostRounds)
    .map(({ entry, answer }, index, all) => {
      const whole = index === all.length - 1;
      const words = (text: string | null) => (whole ? text : beginningOfRemark(text)) ?? '';
      return allAsTyped({
        asked:
          reader === 'candidate'
            ? consent.youAsked(when(entry))
            : candidateQuestion.asked(entry.by, when(entry)),
        question: words(entry.remark),
        answered: answer ? consent.answered(answer.by, when(answer)) : '',
        answer: words(answer?.remark ?? null),
      });
    });
}

/** Each question of the candidate's that stands, with the answer to it, oldest first. */
export function askedAndAnswered(
  view: Pick<NominationView, 'timeline'>,
): { readonly entry: TimelineEntry; readonly answer: TimelineEntry | null }[] {
  const entries = view.timeline.filter(({ undone }) => !undone).sort(byTime);
  return entries.flatMap((entry, index) => {
    if (entry.kind !== 'asked') return [];
    const answer = entries.slice(index).find(({ kind }) => kind === 'answered') ?? null;
    return [{ entry, answer }];
  });
}
