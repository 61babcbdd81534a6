import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './no-access.card.json' with { type: 'json' };

export type NoAccessModel = Frame & { readonly buttons: readonly Button[] };

const draw = drawer<NoAccessModel>(template);

/**
 * Who lost the card: a person; somebody to whom the case had been brought by mistake, and who is told so once;
 * everybody in a channel; or a channel in which a newer card tells of the case.
 */
export type LostBy = 'person' | 'not-asked' | 'channel' | 'newer-card';

/** Takes the place of a card whose reader may not see its case any more. Names nobody, and nothing of the case. */
export function renderNoAccess(context: CardContext, lostBy: LostBy = 'person'): RenderedCard {
  const model = noAccessModel(context, lostBy);
  return { card: draw(model), summary: model.title };
}

/** Takes the place of the card of an appointment that was undone, for whoever was told of it: the name is no news there. */
export function renderAppointmentUndone(candidate: string, context: CardContext): RenderedCard {
  const summary = textIn(context.reading.language).help.appointmentUndoneTitle(candidate);
  return { card: draw(appointmentUndoneModel(candidate, context)), summary };
}

export function appointmentUndoneModel(candidate: string, context: CardContext): NoAccessModel {
  const { common, help } = textIn(context.reading.language);
  const title = help.appointmentUndoneTitle(asTyped(candidate));
  return {
    ...frame(context, title, help.appointmentUndoneLead),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

export function noAccessModel(context: CardContext, lostBy: LostBy = 'person'): NoAccessModel {
  const { channel, common, help } = textIn(context.reading.language);
  if (lostBy === 'channel' || lostBy === 'newer-card') {
    const { title, lead } = lostBy === 'channel' ? channel.takenAway : channel.newerCard;
    return { ...frame(context, title, lead), buttons: [button(context, common.openHelp, 'open-help')] };
  }
  return {
    ...(lostBy === 'not-asked'
      ? frame(context, help.notAskedTitle, help.notAskedLead)
      : frame(context, help.noAccessTitle, help.noAccessLead)),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}
