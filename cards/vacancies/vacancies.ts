import type { VacancyView } from '../../domain/views/nomination.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { seatName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import { nextPage } from '../page-of.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { noChoice, onlyOf, type ServiceChoice, type ServiceField, serviceField } from '../service-field.ts';
import { allAsTyped } from '../typed-text.ts';
import { openLead, vacancyIsOpen } from '../vacancy/vacancy.ts';
import template from './vacancies.card.json' with { type: 'json' };

const mostLines = 10;

export type VacanciesModel = Frame & {
  readonly lines: readonly Line[];
  readonly more: readonly Button[];
  readonly pick: ServiceField;
  readonly buttons: readonly Button[];
};

const draw = drawer<VacanciesModel>(template);

/** All vacant seats that the reader has to do with, ten at a time from `context.from` on. */
export function renderVacancies(
  views: readonly VacancyView[],
  context: CardContext,
  choice: ServiceChoice = noChoice,
): RenderedCard {
  const model = vacanciesModel(views, context, choice);
  return { card: draw(model), summary: model.title };
}

export function vacanciesModel(
  views: readonly VacancyView[],
  context: CardContext,
  choice: ServiceChoice = noChoice,
): VacanciesModel {
  const { language } = context.reading;
  const { common, vacancy } = textIn(language);
  const from = context.from ?? 0;
  const shown = views.slice(from, from + mostLines);
  return {
    ...frame(
      context,
      vacancy.listTitle(numberInWords(views.length, language)),
      onlyOf(choice, context) || (views.length === 0 ? vacancy.listEmpty : ''),
    ),
    lines: shown.map((view) => vacancyLineOf(view, context)),
    more: nextPage(context, 'open-vacancies', shown.length, views.length, choice.chosen?.id),
    pick: serviceField(choice, 'open-vacancies', context),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

function vacancyLineOf(view: VacancyView, context: CardContext): Line {
  const { reading } = context;
  const { vacancy } = textIn(reading.language);
  const shown = allAsTyped(view);
  const line = openLead(shown, context);
  return {
    text: capital(seatName(shown.seat, reading.language), reading.language),
    detail: view.nominationId ? `${line}. ● ${vacancy.proposed}` : withRequest(line, view, context),
    colour: 'default',
    buttons: lineButtons(view, context),
  };
}

/** The list says that a region is asked; who has it and since when stands on the seat's own card. */
function withRequest(line: string, view: VacancyView, { reading }: CardContext): string {
  return view.request ? `${line}. ● ${textIn(reading.language).request.vacancy.asked}` : line;
}

function lineButtons(view: VacancyView, context: CardContext): Button[] {
  const { nomination, vacancy } = textIn(context.reading.language);
  const tooltip = seatName(view.seat, context.reading.language);
  if (vacancyIsOpen(view)) {
    return [button(context, vacancy.propose, 'open-proposal', { seatId: view.seat.id }, { tooltip })];
  }
  const { nominationId } = view;
  return nominationId
    ? [button(context, nomination.open, 'open-nomination', { nominationId }, { tooltip })]
    : [];
}
