import { faqFacts, faqSources } from '../../domain/faq.ts';
import type { FaqView } from '../../domain/views/faq.ts';
import { answerOfEntry } from '../../text/answer-of-entry.ts';
import { listInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type AskUnit, askUnit, type FaqReader } from '../ask-unit.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './faq.card.json' with { type: 'json' };

export type FaqModel = Frame & {
  readonly paragraphs: readonly { readonly text: string }[];
  readonly source: string;
  readonly relatedTitle: string;
  readonly related: readonly Button[];
  readonly ask: AskUnit;
  readonly buttons: readonly Button[];
};

const draw = drawer<FaqModel>(template);
/** Of a question on a button. */
const mostSigns = 120;

/** A question in general with its answer, where that is from, what others ask next, and a way on if it did not help. */
export function renderFaq(view: FaqView, reader: FaqReader, context: CardContext): RenderedCard {
  const model = faqModel(view, reader, context);
  return { card: draw(model), summary: model.title };
}

export function faqModel(view: FaqView, reader: FaqReader, context: CardContext): FaqModel {
  const { language } = context.reading;
  const { faq } = textIn(language);
  const entry = faq.entries[view.id];
  const answer = answerOfEntry(view.id, view.isOlderWay ?? false, language);
  return {
    ...frame(context, entry.question, reader.asked === '' ? '' : faq.youAsked(asTyped(reader.asked))),
    paragraphs: [...answer.split('\n\n'), ...contactLines(view, context)].map((text) => ({ text })),
    source: faq.source(sourceLinks(view, context)),
    relatedTitle: faq.related,
    related: [
      ...(view.answers ?? []).map(({ id, question }) =>
        button(context, question.slice(0, mostSigns), 'open-faq', { answer: id }),
      ),
      ...faqFacts[view.id].related.map((id) =>
        button(context, faq.entries[id].question, 'open-faq', { entry: id }),
      ),
    ],
    ask: askUnit(faq.unhelpful, view.id, reader, context),
    buttons: [button(context, faq.more, 'open-faq')],
  };
}

function sourceLinks(view: FaqView, { reading }: CardContext): string {
  const { faq } = textIn(reading.language);
  const links = faqFacts[view.id].sources.map((source) => `[${faq.sources[source]}](${faqSources[source]})`);
  return listInWords(links, reading.language);
}

function contactLines(view: FaqView, { reading }: CardContext): string[] {
  const { faq } = textIn(reading.language);
  if (view.id !== 'contacts') return [];
  if (!view.contacts) return [faq.contactsInPrivate];
  return view.contacts.map(({ region, names }) => {
    const listed = names.length === 0 ? faq.noContacts : listInWords(names.map(asTyped), reading.language);
    return faq.contacts(regionName(region, reading.language), listed);
  });
}
