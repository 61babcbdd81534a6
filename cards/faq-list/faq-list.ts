import type { FaqId } from '../../domain/faq.ts';
import { textIn } from '../../text/text-in.ts';
import { type AskUnit, askUnit, type FaqReader } from '../ask-unit.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import { nextPage } from '../page-of.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './faq-list.card.json' with { type: 'json' };

const mostLines = 8;

/** The field in which a question is searched for (input `search`). */
type SearchField = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly send: Button;
  readonly shown: boolean;
};

export type FaqListModel = Frame & {
  readonly lines: readonly Pick<Line, 'text' | 'buttons'>[];
  readonly more: readonly Button[];
  readonly search: SearchField;
  readonly ask: AskUnit;
  readonly buttons: readonly Button[];
};

/** The entries that fit what was asked, or all there are. */
export type FaqChoice = { readonly kind: 'found' | 'all'; readonly ids: readonly FaqId[] };

const draw = drawer<FaqListModel>(template);

/** Questions to choose from: those that fit what was asked, else all, eight at a time from `context.from` on. */
export function renderFaqList(choice: FaqChoice, reader: FaqReader, context: CardContext): RenderedCard {
  const model = faqListModel(choice, reader, context);
  return { card: draw(model), summary: model.title };
}

export function faqListModel(choice: FaqChoice, reader: FaqReader, context: CardContext): FaqListModel {
  const { common, faq } = textIn(context.reading.language);
  const found = choice.kind === 'found';
  const from = found ? 0 : (context.from ?? 0);
  const shown = choice.ids.slice(from, from + mostLines);
  return {
    ...frame(
      context,
      found ? faq.foundTitle : faq.listTitle,
      found && reader.asked !== '' ? faq.youAsked(asTyped(reader.asked)) : faq.listLead,
    ),
    lines: shown.map((id) => lineOf(id, context)),
    more: found ? [] : nextPage(context, 'open-faq', shown.length, choice.ids.length),
    search: searchField(reader, context),
    ask: askUnit(faq.askUnit, null, reader, context),
    buttons: [found ? button(context, faq.more, 'open-faq') : button(context, common.openHome, 'open-home')],
  };
}

function lineOf(id: FaqId, context: CardContext): Pick<Line, 'text' | 'buttons'> {
  const { faq } = textIn(context.reading.language);
  const { question } = faq.entries[id];
  return {
    text: question,
    buttons: [button(context, faq.open, 'open-faq', { entry: id }, { tooltip: question })],
  };
}

function searchField({ asked, inPublic }: FaqReader, context: CardContext): SearchField {
  const { faq } = textIn(context.reading.language);
  return {
    label: faq.searchLabel,
    hint: faq.searchHint,
    value: asked,
    send: button(context, faq.find, 'open-faq'),
    shown: !inPublic,
  };
}
