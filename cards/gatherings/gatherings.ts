import type { GatheringBrief } from '../../domain/views/gathering.ts';
import { numberInWords } from '../../text/lists.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button, dialogButton } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import { gatheringLine } from '../gathering-line.ts';
import type { Line } from '../line.ts';
import { nextPage } from '../page-of.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './gatherings.card.json' with { type: 'json' };

const mostLines = 8;

export type GatheringsModel = Frame & {
  readonly lines: readonly Line[];
  readonly more: readonly Button[];
  readonly buttons: readonly Button[];
};

const draw = drawer<GatheringsModel>(template);

/** The gatherings that the reader is invited to or arranges. */
export function renderGatherings(
  all: readonly GatheringBrief[],
  context: CardContext,
  { mayCreate = false } = {},
): RenderedCard {
  const model = gatheringsModel(all, context, { mayCreate });
  return { card: draw(model), summary: model.title };
}

export function gatheringsModel(
  all: readonly GatheringBrief[],
  context: CardContext,
  { mayCreate = false } = {},
): GatheringsModel {
  const { language } = context.reading;
  const { common, gathering } = textIn(language);
  const from = context.from ?? 0;
  const shown = all.slice(from, from + mostLines);
  return {
    ...frame(
      context,
      gathering.listTitle(numberInWords(all.length, language)),
      all.length === 0 ? gathering.listEmpty : '',
    ),
    lines: shown.map((one) => gatheringLine(one, context)),
    more: nextPage(context, 'open-gatherings', shown.length, all.length),
    buttons: [
      ...(mayCreate
        ? [dialogButton(context, gathering.create, 'open-gathering-form', {}, { style: 'positive' })]
        : []),
      button(context, common.openHome, 'open-home'),
    ],
  };
}
