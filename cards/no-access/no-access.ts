import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './no-access.card.json' with { type: 'json' };

export type NoAccessModel = Frame & { readonly buttons: readonly Button[] };

const draw = drawer<NoAccessModel>(template);

/** Takes the place of a card whose reader may not see its case any more. Names nobody, and nothing of the case. */
export function renderNoAccess(context: CardContext): RenderedCard {
  const model = noAccessModel(context);
  return { card: draw(model), summary: model.title };
}

export function noAccessModel(context: CardContext): NoAccessModel {
  const { common, help } = textIn(context.reading.language);
  return {
    ...frame(context, help.noAccessTitle, help.noAccessLead),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}
