import type { GatheringSummaryView } from '../../domain/views/gathering.ts';
import { numberInWords } from '../../text/lists.ts';
import { tabLink } from '../../text/teams-links.ts';
import { textIn } from '../../text/text-in.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './gathering-summary.card.json' with { type: 'json' };

const mostQuestions = 8;
const mostSigns = 300;

export type GatheringSummaryModel = Frame & {
  readonly questions: readonly { readonly text: string; readonly detail: string }[];
  readonly more: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
};

const draw = drawer<GatheringSummaryModel>(template);

/** What a channel is shown of a gathering's questions: one card that follows, and not one for every question. */
export function renderGatheringSummary(view: GatheringSummaryView, context: CardContext): RenderedCard {
  const { summary } = textIn(context.reading.language).gathering;
  const count = numberInWords(view.asked, context.reading.language);
  return { card: draw(gatheringSummaryModel(view, context)), summary: summary.notice(view.title, count) };
}

export function gatheringSummaryModel(
  view: GatheringSummaryView,
  context: CardContext,
): GatheringSummaryModel {
  const { reading, appId } = context;
  const { gathering } = textIn(reading.language);
  const { summary } = gathering;
  const words = (count: number) => numberInWords(count, reading.language);
  const left = view.questions.length - mostQuestions;
  const title = gathering.openQuestions;
  return {
    ...frame(
      context,
      view.isCancelled ? gathering.cancelledTitle(asTyped(view.title)) : summary.title(asTyped(view.title)),
      view.asked === 0 ? summary.none : summary.lead(words(view.asked), words(view.answered)),
    ),
    questions: view.questions.slice(0, mostQuestions).map((one) => ({
      text: asTyped(one.wording.slice(0, mostSigns)),
      detail: `${one.askedBy ? summary.asks(asTyped(one.askedBy)) : summary.notNamed}. ${gathering.asking.votes(one.votes)}. ${stateOf(one, context)}`,
    })),
    more: left > 0 ? summary.more(words(left)) : '',
    links: appId ? [{ title, url: tabLink(appId, `questions/${view.id}`, title) }] : [],
  };
}

function stateOf(one: GatheringSummaryView['questions'][number], { reading }: CardContext): string {
  const { asking, summary } = textIn(reading.language).gathering;
  if (one.step !== 'answered') return `● ${summary.open}`;
  return one.answer ? `✔ ${asking.answered(asTyped(one.answer.slice(0, mostSigns)))}` : `✔ ${summary.inTalk}`;
}
