import type { FaqId } from '../../domain/faq.ts';
import type { FaqAnswerView } from '../../domain/views/gathering-answers.ts';
import { fullDay } from '../../text/dates.ts';
import { textIn } from '../../text/text-in.ts';
import type { FaqReader } from '../ask-unit.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './faq-answer.card.json' with { type: 'json' };

export type FaqAnswerModel = Frame & {
  readonly answer: string;
  readonly source: string;
  readonly relatedTitle: string;
  readonly related: readonly Button[];
  readonly buttons: readonly Button[];
};

const draw = drawer<FaqAnswerModel>(template);

/** A question that was put at a gathering, with the answer that was approved, where it is from and when it was given. */
export function renderFaqAnswer(
  view: FaqAnswerView,
  related: readonly FaqId[],
  reader: FaqReader,
  context: CardContext,
): RenderedCard {
  return { card: draw(faqAnswerModel(view, related, reader, context)), summary: view.question };
}

export function faqAnswerModel(
  view: FaqAnswerView,
  related: readonly FaqId[],
  reader: FaqReader,
  context: CardContext,
): FaqAnswerModel {
  const { language } = context.reading;
  const { faq, gatheringAfter } = textIn(language);
  return {
    ...frame(context, asTyped(view.question), reader.asked === '' ? '' : faq.youAsked(asTyped(reader.asked))),
    answer: asTyped(view.answer),
    source: gatheringAfter.faqSource(asTyped(view.gathering), fullDay(view.answeredAt, language)),
    relatedTitle: faq.related,
    related: related.map((entry) => button(context, faq.entries[entry].question, 'open-faq', { entry })),
    buttons: [button(context, faq.more, 'open-faq')],
  };
}
