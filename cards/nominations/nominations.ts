import type { NominationBrief } from '../../domain/views/nomination.ts';
import { sinceInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { seatName, serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import { stateOf } from '../nomination/nomination-state.ts';
import { nextPage } from '../page-of.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { noChoice, onlyOf, type ServiceChoice, type ServiceField, serviceField } from '../service-field.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './nominations.card.json' with { type: 'json' };

const mostLines = 10;

export type NominationsModel = Frame & {
  readonly lines: readonly Line[];
  readonly more: readonly Button[];
  readonly pick: ServiceField;
  readonly buttons: readonly Button[];
};

const draw = drawer<NominationsModel>(template);

/** All nominations that the reader may see, ten at a time from `context.from` on. */
export function renderNominations(
  views: readonly NominationBrief[],
  context: CardContext,
  choice: ServiceChoice = noChoice,
): RenderedCard {
  const model = nominationsModel(views, context, choice);
  return { card: draw(model), summary: model.title };
}

export function nominationsModel(
  views: readonly NominationBrief[],
  context: CardContext,
  choice: ServiceChoice = noChoice,
): NominationsModel {
  const { language } = context.reading;
  const { common, nomination } = textIn(language);
  const from = context.from ?? 0;
  const shown = views.slice(from, from + mostLines);
  return {
    ...frame(
      context,
      nomination.listTitle(numberInWords(views.length, language)),
      onlyOf(choice, context) || (views.length === 0 ? nomination.listEmpty : ''),
    ),
    lines: shown.map((view) => lineOf(view, context)),
    more: nextPage(context, 'open-nominations', shown.length, views.length, choice.chosen?.id),
    pick: serviceField(choice, 'open-nominations', context),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

function lineOf(view: NominationBrief, context: CardContext): Line {
  const { language } = context.reading;
  const { home, nomination } = textIn(language);
  const shown = allAsTyped(view);
  const state = stateOf(view.step, language);
  return {
    text: home.waiting({
      person: shown.personName,
      seat: seatName(shown.seat, language),
      service: serviceName(shown.service, language),
    }),
    detail: `${state.word}, ${sinceInWords(view.stepSince, context.reading)}`,
    colour: state.colour,
    buttons: [
      button(
        context,
        nomination.open,
        'open-nomination',
        { nominationId: view.id },
        { tooltip: nomination.openOf(view.personName) },
      ),
    ],
  };
}
