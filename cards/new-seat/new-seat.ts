import { addedSeatKinds } from '../../domain/group-seats.ts';
import type { NewSeatView } from '../../domain/views/group.ts';
import { capital } from '../../text/lists.ts';
import { groupName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './new-seat.card.json' with { type: 'json' };

type Choice = { readonly title: string; readonly value: string };

export type NewSeatModel = Frame & {
  readonly rule: string;
  readonly kindLabel: string;
  readonly kindNeeded: string;
  readonly kind: string;
  readonly kinds: readonly Choice[];
  readonly siteLabel: string;
  readonly siteHint: string;
  readonly site: string;
  /** Only of a service that has several. */
  readonly sites: readonly Choice[];
  readonly standsForLabel: string;
  readonly standsForHint: string;
  readonly standsFor: string;
  readonly send: Button;
  readonly cancel: Button;
};

const draw = drawer<NewSeatModel>(template);

/** The form that adds a seat to a group (R5, R6, R7, R11, R14). What was chosen is put back from `context.filled`. */
export function renderNewSeat(view: NewSeatView, context: CardContext): RenderedCard {
  const model = newSeatModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function newSeatModel(view: NewSeatView, context: CardContext): NewSeatModel {
  const { language } = context.reading;
  const { common, group } = textIn(language);
  const form = group.newSeat;
  const { kind = '', site = '', standsFor = '' } = context.filled ?? {};
  const about = { serviceId: view.service.id };
  return {
    ...frame(context, form.title, capital(groupName(allAsTyped(view).service, language), language)),
    rule: form.rule,
    kindLabel: form.kind,
    kindNeeded: form.kindNeeded,
    kind: addedSeatKinds.some((one) => one === kind) ? kind : '',
    kinds: addedSeatKinds.map((value) => ({ value, title: form.kinds[value] })),
    siteLabel: form.site,
    siteHint: form.siteHint,
    site: view.sites.some(({ trustId }) => trustId === site) ? site : '',
    sites: view.sites.map(({ trustId, trust }) => ({ value: trustId, title: trust })),
    standsForLabel: form.standsFor,
    standsForHint: form.standsForHint,
    standsFor,
    send: button(context, form.send, 'add-seat', about, { style: 'positive' }),
    cancel: button(context, common.cancel, 'open-group', about),
  };
}
