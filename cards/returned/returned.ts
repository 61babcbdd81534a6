import type { TimelineEntry } from '../../domain/views/nomination.ts';
import { momentInWords } from '../../text/dates.ts';
import { regionName } from '../../text/names.ts';
import { byTime } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { type Asked, type Below, decisionCard } from '../decision-card.ts';
import type { Frame } from '../frame.ts';
import { seatAndService } from '../nomination-card.ts';
import { numberFilled } from '../number-filled.ts';
import { type Withdraw, withdraw } from '../withdraw.ts';
import template from './returned.card.json' with { type: 'json' };

export type ReturnedModel = Frame & {
  readonly sentBack: string;
  readonly comment: string;
  readonly competenceLabel: string;
  readonly competence: string;
  readonly competenceNeeded: string;
  readonly effortLabel: string;
  readonly effort: number | '';
  readonly effortWrong: string;
  readonly effortNote: string;
  readonly answerLabel: string;
  readonly answer: string;
  readonly resend: Button;
  readonly replace: Button;
  readonly withdraw: Withdraw;
};

/** Asks the service leader to mend what a contact sent back. Another effort asks the candidate anew. */
export const returnedCard = decisionCard({
  name: 'returned',
  verb: 'resend-nomination',
  template,
  lead: ({ shown, language }) => `${seatAndService(shown, language)}.`,
  below,
});

function below({ view, shown, words, context, language }: Asked<'returned'>): Below<ReturnedModel> {
  const { vacancy } = textIn(language);
  const typedEffort = context.filled?.effort;
  const sentBack = shown.timeline
    .filter((entry) => entry.kind === 'returned' && !entry.undone)
    .sort(byTime)
    .at(-1);
  return {
    sentBack: sentBack ? whoSentItBack(sentBack, context) : '',
    comment: sentBack?.remark || words.noComment,
    competenceLabel: vacancy.form.competence,
    competence: context.filled?.competence ?? view.competence,
    competenceNeeded: vacancy.form.competenceNeeded,
    effortLabel: vacancy.form.effort,
    effort: typedEffort === undefined ? (view.effortPercent ?? '') : numberFilled(typedEffort),
    effortWrong: vacancy.form.effortWrong,
    effortNote: words.effortNote,
    answerLabel: words.answer,
    answer: context.filled?.comment ?? '',
    resend: button(context, words.resend, 'resend-nomination', aboutNomination(view), { style: 'positive' }),
    replace: button(context, words.replace, 'open-replacement', aboutNomination(view)),
    withdraw: withdraw(view, context),
  };
}

function whoSentItBack(entry: TimelineEntry, { reading }: CardContext): string {
  const { returned } = textIn(reading.language).decisions;
  const who = entry.region ? `${entry.by} (${regionName(entry.region, reading.language)})` : entry.by;
  return returned.sentBack(who, momentInWords(entry.at, reading));
}
