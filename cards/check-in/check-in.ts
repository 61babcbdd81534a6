import type { CheckInView } from '../../domain/views/check-in.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { readersInWords } from '../../text/check-in-words.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { groupName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import { type Note, noteField } from '../note.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './check-in.card.json' with { type: 'json' };

const mostAnswers = 8;

export type CheckInModel = Frame &
  Note & {
    readonly question: string;
    readonly facts: readonly Fact[];
    readonly answers: readonly { readonly text: string }[];
    readonly decide: readonly Button[];
    readonly links: readonly TabLink[];
  };

const draw = drawer<CheckInModel>(template);

/** A short question to the group: answered on the card by whoever was asked; with the answers, for whoever asks (P11). */
export function renderCheckIn(view: CheckInView, context: CardContext): RenderedCard {
  const { language } = context.reading;
  const summary = textIn(language).checkIn.cause(groupName(view.service, language));
  return { card: draw(checkInModel(view, context)), summary };
}

export function checkInModel(view: CheckInView, context: CardContext): CheckInModel {
  const { language } = context.reading;
  const { checkIn, group } = textIn(language);
  const { viewer, closedAt } = view;
  const about = { checkInId: view.id };
  return {
    ...frame(
      context,
      asTyped(titleOf(view, context)),
      capital(asTyped(groupName(view.service, language)), language),
    ),
    question: asTyped(view.question),
    facts: facts(
      [
        checkIn.due,
        viewer.mayAnswer && !viewer.answer && view.dueOn
          ? dayWithDistance(dayOf(view.dueOn), context.reading)
          : null,
      ],
      [checkIn.ownAnswer, viewer.mayAnswer ? null : viewer.answer && asTyped(viewer.answer)],
    ),
    answers: [
      ...(closedAt ? [] : [{ text: readersInWords(view.readers.map(asTyped), language) }]),
      ...saidIn(view, language),
    ],
    ...noteField(context, {
      label: viewer.mayAnswer ? checkIn.answerLabel : null,
      needed: checkIn.answerNeeded,
      before: viewer.answer,
    }),
    decide: viewer.mayAnswer
      ? [
          button(context, viewer.answer ? checkIn.change : checkIn.send, 'answer-check-in', about, {
            style: viewer.answer ? 'default' : 'positive',
          }),
        ]
      : [],
    links: tabLinks(context, `group/${view.service.id}`, group.openPage),
  };
}

/** How many have answered, for whoever does not answer; and what, for whoever reads it. */
function saidIn({ answers, answered, asked, viewer }: CheckInView, language: Language) {
  if (!answers && viewer.isAsked) return [];
  const { checkIn } = textIn(language);
  const count = (number: number) => numberInWords(number, language);
  const newest = (answers ?? []).slice(-mostAnswers);
  return [
    { text: checkIn.counts(count(answered), count(asked)) },
    ...newest.map(({ name, text }) => ({ text: checkIn.saidBy(asTyped(name), asTyped(text)) })),
  ];
}

function titleOf({ askedBy, closedAt, answers, viewer }: CheckInView, { reading }: CardContext): string {
  const { titles } = textIn(reading.language).checkIn;
  if (closedAt) return titles.closed;
  if (viewer.mayAnswer) return viewer.answer ? titles.answered : titles.asks(askedBy);
  return answers ? titles.reads : titles.asks(askedBy);
}
