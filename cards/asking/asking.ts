import type { FaqId } from '../../domain/faq.ts';
import type { GatheringView, SimilarQuestion } from '../../domain/views/gathering.ts';
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
  readonly hidden: { readonly title: string; readonly value: string };
  readonly send: Button;
  readonly cancel: Button;
};

/** What is like the question, which is on its way: questions that were asked there, and entries that answer it. */
export type Similar = { readonly questions: readonly SimilarQuestion[]; readonly entries: readonly FaqId[] };

export const nothingSimilar: Similar = { questions: [], entries: [] };

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
  const isLike = similar.questions.length + similar.entries.length > 0;
  const about = { gatheringId: view.id };
  return {
    ...frame(context, asking.title(asTyped(view.title)), asking.lead),
    similarTitle: isLike ? asking.similarTitle : '',
    similar: [
      ...similar.entries.map((entry) => entryLine(entry, context)),
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
    hidden: { title: asking.hideName, value: filled('hidden', 'false') },
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

/** An entry of the questions and answers that may say it already. */
function entryLine(entry: FaqId, context: CardContext): Line {
  const { faq, gathering } = textIn(context.reading.language);
  const { question } = faq.entries[entry];
  return {
    text: question,
    detail: '',
    colour: 'default',
    buttons: [
      button(context, gathering.open, 'open-faq', { entry }, { tooltip: gathering.openOf(question) }),
    ],
  };
}

function similarLine(one: SimilarQuestion, view: GatheringView, context: CardContext): Line {
  const { gathering } = textIn(context.reading.language);
  const { asking } = gathering;
  const answer = one.answer && asTyped(one.answer.slice(0, mostSignsOfAnswer));
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
