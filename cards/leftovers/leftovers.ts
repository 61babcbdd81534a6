import type { LeftoversView, QuestionView } from '../../domain/views/faq.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { answeredInWords, ownQuestionLead, ownQuestionTitle } from '../../text/question-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import { leavingList } from '../way-back.ts';
import template from './leftovers.card.json' with { type: 'json' };

/** As many as Teams carries with a form each, however long they are; the next come as they are answered. */
const mostQuestions = 5;
const mostSigns = 300;
/** Enough to tell one from another for whoever hears the buttons. */
const mostSignsInTooltip = 60;

type Left = {
  readonly text: string;
  readonly detail: string;
  /** Where its answer is written. */
  readonly form: {
    readonly id: string;
    readonly title: string;
    readonly label: string;
    readonly value: string;
    readonly needed: string;
    readonly send: Button;
    readonly shown: boolean;
  };
  readonly buttons: readonly Button[];
};

/** One of the reader's own. */
type Own = {
  readonly text: string;
  readonly state: string;
  readonly answer: string;
  readonly buttons: readonly Button[];
};

export type LeftoversModel = Frame & {
  readonly ownTitle: string;
  readonly own: readonly Own[];
  readonly questions: readonly Left[];
  readonly more: string;
  readonly buttons: readonly Button[];
};

const draw = drawer<LeftoversModel>(template);

/** What a gathering left, each with the form that answers it; answered, it leaves the list. */
export function renderLeftovers(view: LeftoversView, context: CardContext): RenderedCard {
  const { left } = textIn(context.reading.language).question;
  return {
    card: leavingList(draw(leftoversModel(view, context)), view.id),
    summary: isOnlyAsker(view) ? left.ownNotice(view.title) : left.notice(view.title),
  };
}

export function leftoversModel(view: LeftoversView, context: CardContext): LeftoversModel {
  const { language } = context.reading;
  const { common, question } = textIn(language);
  const { left } = question;
  const words = (count: number) => numberInWords(count, language);
  const open = view.questions.filter(({ step }) => step === 'routed');
  const answered = view.questions.length - open.length;
  const unseen = open.length - mostQuestions;
  const own = view.own.map((one) => ownOf(one, view, context));
  const more = unseen > 0 ? left.more(words(unseen)) : '';
  const buttons = [button(context, common.openHome, 'open-home')];
  if (isOnlyAsker(view)) {
    const title = left.ownTitle(asTyped(view.title));
    return { ...frame(context, title, left.ownLead), ownTitle: '', own, questions: [], more, buttons };
  }
  return {
    ...frame(
      context,
      titleOf(open.length, context),
      [
        left.lead(asTyped(view.title)),
        open.length > 0 ? byWhen(open, context) : '',
        answered > 0 && open.length > 0 ? left.answered(words(answered)) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ownTitle: own.length > 0 ? left.ownTitle(asTyped(view.title)) : '',
    own,
    questions: open.slice(0, mostQuestions).map((one) => leftOf(one, view, context)),
    more,
    buttons,
  };
}

/** Whoever asked, and has nothing of it to answer. */
function isOnlyAsker({ own, questions }: LeftoversView): boolean {
  return own.length > 0 && questions.length === 0;
}

/** As its own card says it, in a line; the whole card is a press away. */
function ownOf(one: QuestionView, { mayOpen }: LeftoversView, context: CardContext): Own {
  const { language } = context.reading;
  const { inTalk } = textIn(language).question;
  const lead = ownQuestionLead(one, language);
  return {
    text: asTyped(one.text.slice(0, mostSigns)),
    state: one.answer
      ? answeredInWords(one.answer, context.reading)
      : lead || ownQuestionTitle(one, language),
    answer: one.answer ? asTyped((one.answer.text ?? inTalk).slice(0, mostSigns)) : '',
    buttons: openButtons(one, mayOpen, context),
  };
}

function openButtons({ id, text }: QuestionView, mayOpen: boolean, context: CardContext): Button[] {
  if (!mayOpen) return [];
  const { left } = textIn(context.reading.language).question;
  const tooltip = left.openOf(text.slice(0, mostSignsInTooltip));
  return [button(context, left.open, 'open-question', { questionId: id }, { tooltip })];
}

function titleOf(open: number, { reading }: CardContext): string {
  const { left } = textIn(reading.language).question;
  if (open === 0) return left.allAnswered;
  return open === 1 ? left.titleOne : left.title(numberInWords(open, reading.language));
}

function byWhen(open: readonly QuestionView[], { reading }: CardContext): string {
  const [first] = open.flatMap(({ dueAt }) => dueAt ?? []).sort((one, other) => Number(one) - Number(other));
  return first ? textIn(reading.language).question.answerBy(dayWithDistance(first, reading)) : '';
}

function leftOf(one: QuestionView, { id: listId, mayOpen }: LeftoversView, context: CardContext): Left {
  const { gathering, question } = textIn(context.reading.language);
  const { left } = question;
  const who = one.askedBy ? gathering.summary.asks(asTyped(one.askedBy)) : gathering.summary.notNamed;
  const name = one.askedBy ?? question.unnamed;
  const about = { questionId: one.id, version: one.version, listId };
  const takes = one.takenBy ? ` · ${left.takes(asTyped(one.takenBy))}` : '';
  const input = answerInput(one.id);
  return {
    text: asTyped(one.text.slice(0, mostSigns)),
    detail: `${who}${takes}`,
    form: {
      id: input,
      title: left.answer,
      label: left.answerFor(name),
      value: context.filled?.[input] ?? '',
      needed: question.answerNeeded,
      send: button(context, question.markAnswered, 'answer-question', about, {
        style: 'positive',
        tooltip: left.answerOf(one.text.slice(0, mostSignsInTooltip)),
      }),
      shown: one.viewer.may.includes('answer-question'),
    },
    buttons: [
      ...(one.viewer.may.includes('take-question')
        ? [button(context, question.take, 'take-question', about)]
        : []),
      ...openButtons(one, mayOpen, context),
    ],
  };
}

/** The input for the answer to a question: several stand in one card. */
export function answerInput(questionId: string): string {
  return `answer-${questionId}`;
}
