import type { VacancyView } from '../../domain/views/nomination.ts';
import { vacancyLine } from '../../text/cause-line.ts';
import { dayInWords, dayWithDistance, durationInWords } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { groupName, seatName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button, dialogButton } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { whoFits } from '../seat-checks.ts';
import { allAsTyped } from '../typed-text.ts';
import { type Ask, asking, requestLine } from './asking.ts';
import template from './vacancy.card.json' with { type: 'json' };

export type VacancyModel = Frame & {
  readonly state: string;
  readonly facts: readonly Fact[];
  readonly buttons: readonly Button[];
  readonly ask: Ask;
  readonly more: readonly Button[];
};

const draw = drawer<VacancyModel>(template);

/** A vacant seat and the way to fill it; a receipt once somebody is proposed, or when it is not for the reader. */
export function renderVacancy(view: VacancyView, context: CardContext): RenderedCard {
  const summary = summaryOf(view, context);
  return { card: draw(vacancyModel(view, context)), summary };
}

function summaryOf(view: VacancyView, context: CardContext): string {
  if (vacancyIsOpen(view)) return vacancyLine(view, context.reading);
  return view.inChannel ? channelTitle(view, context) : receiptTitle(view, context);
}

/** Whether the reader can still propose somebody from the card. */
export function vacancyIsOpen(view: VacancyView): boolean {
  return view.mayPropose && view.nominationId === null;
}

/** Whether the card has the place in which one says that there is no candidate. */
export function mayAskFrom(view: VacancyView): boolean {
  return vacancyIsOpen(view) && view.request === null;
}

export function vacancyModel(view: VacancyView, context: CardContext): VacancyModel {
  if (view.inChannel) return inChannel(view, context);
  return vacancyIsOpen(view) ? openVacancy(view, context) : receipt(view, context);
}

/** For everybody in the group's channel: which seat, since when, whether somebody is proposed, and never who. */
function inChannel(view: VacancyView, context: CardContext): VacancyModel {
  const { reading } = context;
  const { vacancy } = textIn(reading.language);
  const { vacantSince } = view;
  const shown = allAsTyped(view);
  const { filled, proposed, looking } = vacancy.inChannel;
  return {
    ...frame(
      context,
      channelTitle(view, context),
      capital(groupName(shown.service, reading.language), reading.language),
    ),
    state: vacantSince === null ? `✔ ${filled}` : `● ${view.nominationId ? proposed : looking}`,
    facts: vacantSince
      ? facts(
          [vacancy.vacantSince, dayInWords(vacantSince, reading)],
          [vacancy.who, whoFits(shown, reading.language)],
        )
      : [],
    buttons: [button(context, vacancy.mandate, 'open-mandate', { serviceType: view.service.type })],
    ask: { ...asking(view, context), shown: false },
    more: [],
  };
}

function channelTitle(view: VacancyView, { reading }: CardContext): string {
  const { vacancy } = textIn(reading.language);
  const seat = seatName(view.seat, reading.language);
  return view.vacantSince === null ? vacancy.filledTitle(seat) : vacancy.title(seat);
}

function openVacancy(view: VacancyView, context: CardContext): VacancyModel {
  const { reading } = context;
  const { request, vacancy } = textIn(reading.language);
  const shown = allAsTyped(view);
  return {
    ...frame(context, openTitle(shown, context), openLead(shown, context)),
    state: requestLine(view, context),
    facts: facts(
      [vacancy.vacantSince, view.vacantSince && dayInWords(view.vacantSince, reading)],
      [vacancy.who, whoFits(shown, reading.language)],
    ),
    buttons: [
      dialogButton(
        context,
        vacancy.propose,
        'open-proposal',
        { seatId: view.seat.id },
        { style: 'positive' },
      ),
      ...(view.request
        ? [button(context, request.vacancy.open, 'open-request', { requestId: view.request.id })]
        : []),
    ],
    ask: asking(view, context),
    more: [
      button(context, vacancy.mandate, 'open-mandate', {
        serviceType: view.service.type,
        seatId: view.seat.id,
        ...typed(context),
      }),
    ],
  };
}

/** More would not fit in a card that holds it in a field and in a button for old clients and new ones. */
const longestCarried = 2_000;

/** What was refused comes back with the reader, who looked something up. */
function typed({ filled = {} }: CardContext): { readonly comment?: string } {
  const { comment = '' } = filled;
  return comment !== '' && comment.length <= longestCarried ? { comment } : {};
}

function openTitle(view: VacancyView, { reading }: CardContext): string {
  const { vacancy } = textIn(reading.language);
  const seat = seatName(view.seat, reading.language);
  return view.vacantSince ? vacancy.title(seat) : vacancy.titleAhead(seat);
}

/** "I referansegruppen for tjenesten, ledig i 43 dager", or from when, where somebody is known to leave. */
export function openLead(view: VacancyView, { reading }: CardContext): string {
  const { vacancy } = textIn(reading.language);
  const group = groupName(view.service, reading.language);
  if (view.vacantSince) return vacancy.line(group, durationInWords(view.vacantSince, reading));
  return view.leavesOn ? vacancy.lineAhead(group, dayWithDistance(view.leavesOn, reading)) : group;
}

type Receipt = { readonly title: (seat: string) => string; readonly state: string };

function receipt(view: VacancyView, context: CardContext): VacancyModel {
  const { language } = context.reading;
  const { common, vacancy } = textIn(language);
  const { nominationId } = view;
  const group = groupName(allAsTyped(view).service, language);
  return {
    ...frame(context, receiptTitle(allAsTyped(view), context), capital(group, language)),
    state: receiptOf(view, context).state,
    facts: [],
    buttons: nominationId
      ? [button(context, vacancy.openNomination, 'open-nomination', { nominationId })]
      : [button(context, common.openHome, 'open-home')],
    ask: { ...asking(view, context), shown: false },
    more: [],
  };
}

function receiptTitle(view: VacancyView, context: CardContext): string {
  return receiptOf(view, context).title(seatName(view.seat, context.reading.language));
}

/** Somebody holds the seat; or somebody is proposed; or proposing is for others. */
function receiptOf(view: VacancyView, { reading }: CardContext): Receipt {
  const { vacancy } = textIn(reading.language);
  if (view.isRetired) return { title: vacancy.retiredTitle, state: `✔ ${vacancy.filled}` };
  if (view.vacantSince === null && view.leavesOn === null) {
    return { title: vacancy.filledTitle, state: `✔ ${vacancy.filled}` };
  }
  return view.nominationId
    ? { title: vacancy.nominatedTitle, state: `● ${vacancy.nominated}` }
    : { title: vacancy.closedTitle, state: `● ${vacancy.closed}` };
}
