import type { AnsweredAlready, GatheringView, SimilarQuestion } from '../../domain/views/gathering.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './asking.card.json' with { type: 'json' };

export type AskingModel = Frame & {
  readonly similarTitle: string;
  readonly similar: readonly Line[];
  readonly question: {
    readonly label: string;
    readonly hint: string;
    readonly value: string;
    readonly needed: string;
  };
  readonly item: {
    readonly label: string;
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  };
  readonly own: { readonly title: string; readonly value: string; readonly note: string };
  readonly hidden: { readonly title: string; readonly value: string; readonly note: string };
  readonly send: Button;
  readonly cancel: Button;
};

/** What is like the question, which is on its way: questions that were asked there, and what answers it already. */
export type Similar = {
  readonly questions: readonly SimilarQuestion[];
  readonly answered: readonly AnsweredAlready[];
};

const nothingSimilar: Similar = { questions: [], answered: [] };

const draw = drawer<AskingModel>(template);
/** What the choice of no item sends: a choice has to have a value. */
const inGeneral = 'general';
const mostSignsOfAnswer = 200;

/**
 * The form in which a guest asks. When others have asked nearly the same, they are shown first, and sending once more
 * sends.
 */
export function renderAsking(
  view: GatheringView,
  context: CardContext,
  similar: Similar = nothingSimilar,
): RenderedCard {
  const { asking } = textIn(context.reading.language).gathering;
  return { card: draw(askingModel(view, context, similar)), summary: asking.title(view.title) };
}

export function askingModel(
  view: GatheringView,
  context: CardContext,
  similar: Similar = nothingSimilar,
): AskingModel {
  const { common, gathering } = textIn(context.reading.language);
  const { asking } = gathering;
  const filled = (name: string, unless: string) => context.filled?.[name] ?? unless;
  const isLike = similar.questions.length + similar.answered.length > 0;
  const about = { gatheringId: view.id };
  return {
    ...frame(context, asking.title(asTyped(view.title)), asking.lead),
    similarTitle: isLike ? asking.similarTitle : '',
    similar: [
      ...similar.answered.map((one) => answeredLine(one, context)),
      ...similar.questions.map((one) => similarLine(one, view, context)),
    ],
    question: {
      label: asking.label,
      hint: asking.hint,
      value: filled('question', ''),
      needed: asking.needed,
    },
    item: {
      label: asking.item,
      value: filled('item', inGeneral),
      choices:
        view.items.length === 0
          ? []
          : [
              { title: asking.inGeneral, value: inGeneral },
              ...view.items.map(({ id, title }) => ({ title, value: id })),
            ],
    },
    own: { title: asking.ownService, value: filled('own', 'false'), note: asking.ownServiceNote },
    hidden: { title: asking.hideName, value: filled('hidden', 'false'), note: asking.hideNameNote },
    send: button(
      context,
      isLike ? asking.sendAnyway : asking.send,
      'ask-question',
      { ...about, ...(isLike && { anyway: 'yes' }) },
      { style: 'positive' },
    ),
    cancel: button(context, common.cancel, 'open-gathering', about),
  };
}

/** Opened in the form's place; what was to be asked is taken along, for whom the answer does not help. */
function answeredLine({ opens, question, answer }: AnsweredAlready, context: CardContext): Line {
  const { gathering } = textIn(context.reading.language);
  const isEntry = 'entry' in opens;
  return {
    text: isEntry ? question : asTyped(question),
    detail: gathering.asking.answered(isEntry ? beginningOf(answer) : asTyped(beginningOf(answer))),
    colour: 'default',
    buttons: [
      button(
        context,
        gathering.open,
        'open-faq',
        { ...opens, asked: context.filled?.question ?? '' },
        { tooltip: gathering.openOf(question) },
      ),
    ],
  };
}

function beginningOf(answer: string): string {
  return answer.length > mostSignsOfAnswer ? `${answer.slice(0, mostSignsOfAnswer)} …` : answer;
}

function similarLine(one: SimilarQuestion, view: GatheringView, context: CardContext): Line {
  const { gathering } = textIn(context.reading.language);
  const { asking } = gathering;
  const answer = one.answer && asTyped(beginningOf(one.answer));
  const votes = one.voted ? `${asking.votes(one.votes)}. ${asking.voted}` : asking.votes(one.votes);
  return {
    text: asTyped(one.wording),
    detail: answer ? asking.answered(answer) : votes,
    colour: 'default',
    buttons: [
      one.answer
        ? button(
            context,
            gathering.open,
            'open-question',
            { questionId: one.id },
            { tooltip: gathering.openOf(one.wording) },
          )
        : button(
            context,
            one.voted ? asking.takeBack : asking.vote,
            'vote-question',
            { gatheringId: view.id, questionId: one.id, vote: one.voted ? 'no' : 'yes' },
            { tooltip: asking.voteOf(one.wording) },
          ),
    ],
  };
}
