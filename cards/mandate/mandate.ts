import type { ServiceType } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './mandate.card.json' with { type: 'json' };
import { type MandateWords, mandateWords } from './mandate-words.ts';

export type MandateModel = Frame & { readonly mandate: MandateWords; readonly buttons: readonly Button[] };

type FromSeat = { readonly seatId: string; readonly comment?: string };

const draw = drawer<MandateModel>(template);

/**
 * Mandate, role, activity and costs for a type of service, for whoever considers a seat (R25, R27, R28, R10).
 * @param from the seat whose card it was opened from, to go back to, with what was typed there
 */
export function renderMandate(
  type: ServiceType,
  context: CardContext,
  from: FromSeat | null = null,
): RenderedCard {
  const model = mandateModel(type, context, from);
  return { card: draw(model), summary: model.title };
}

export function mandateModel(
  type: ServiceType,
  context: CardContext,
  from: FromSeat | null = null,
): MandateModel {
  const { common, mandate } = textIn(context.reading.language);
  return {
    ...frame(context, mandate.title(common.serviceTypes[type]), type === 'network' ? '' : mandate.lead),
    mandate: mandateWords(type, context.reading.language),
    buttons: [
      ...(from ? [button(context, common.back, 'open-vacancy', from)] : []),
      button(context, common.openHome, 'open-home'),
    ],
  };
}
