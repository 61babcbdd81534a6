import type { SeatCause } from '../../domain/views/cause.ts';
import type { SeatView } from '../../domain/views/group.ts';
import { dateIn, shortDay } from '../../text/dates.ts';
import { seatCauseLine, seatState } from '../../text/group-words.ts';
import { capital } from '../../text/lists.ts';
import { groupName, seatName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './seat.card.json' with { type: 'json' };

export type SeatModel = Frame & {
  readonly state: readonly { readonly text: string }[];
  readonly facts: readonly Fact[];
  readonly first: readonly Button[];
  readonly leave: Leave;
  readonly retire: Asked;
  readonly last: readonly Button[];
};

/** What asks once more before it is done. */
type Asked = {
  readonly shown: boolean;
  readonly title: string;
  readonly means: string;
  readonly send: Button;
};

/** R23: the day from which the seat is vacant (input `leavesOn`). */
type Leave = Asked & { readonly label: string; readonly day: string; readonly needed: string };

const draw = drawer<SeatModel>(template);

/** One seat of a group: who has it, who comes, and what its reader may do about it. */
export function renderSeat(
  view: SeatView,
  context: CardContext,
  cause: SeatCause | null = null,
): RenderedCard {
  const { language } = context.reading;
  const summary = cause
    ? seatCauseLine(cause, view, context.reading)
    : capital(seatName(view.seat, language), language);
  return { card: draw(seatModel(view, context, cause)), summary };
}

export function seatModel(view: SeatView, context: CardContext, cause: SeatCause | null = null): SeatModel {
  const { language } = context.reading;
  const shown = allAsTyped(view);
  return {
    ...frame(
      context,
      capital(seatName(shown.seat, language), language),
      capital(groupName(shown.service, language), language),
      cause ? seatCauseLine(cause, shown, context.reading) : '',
    ),
    state: stateOf(shown, context).map((text) => ({ text })),
    facts: seatFacts(shown, context),
    first: firstButtons(view, context),
    leave: leave(view, context),
    retire: retire(view, context),
    last: [button(context, textIn(language).group.openGroup, 'open-group', { serviceId: view.service.id })],
  };
}

function stateOf(shown: SeatView, context: CardContext): string[] {
  const { seat } = textIn(context.reading.language).group;
  return shown.isRetired ? [`✔ ${seat.retired}`] : seatState(shown, context.reading);
}

function seatFacts({ holder, left, viewer }: SeatView, { reading }: CardContext): Fact[] {
  const { seat } = textIn(reading.language).group;
  const name = holder && (viewer.isHolder ? seat.you(holder.name) : holder.name);
  return facts(
    [seat.heldBy, name],
    [seat.last, !holder && left ? seat.until(left.name, shortDay(left.on, reading)) : null],
  );
}

function firstButtons(view: SeatView, context: CardContext): Button[] {
  const { group } = textIn(context.reading.language);
  const { seat, viewer, nomination } = view;
  const nominationId = nomination?.id;
  const title = view.vacantSince ? group.seat.propose : group.seat.proposeSuccessor;
  return [
    ...(view.mayPropose
      ? [button(context, title, 'open-proposal', { seatId: seat.id }, { style: 'positive' })]
      : []),
    ...(nominationId
      ? [button(context, group.seat.openNomination, 'open-nomination', { nominationId })]
      : []),
    ...(viewer.may.includes('undo-leaving')
      ? [button(context, group.seat.undoLeaving, 'undo-leaving', { seatId: seat.id })]
      : []),
  ];
}

function leave(view: SeatView, context: CardContext): Leave {
  const { seat } = textIn(context.reading.language).group;
  const { holder, viewer } = view;
  const personId = holder?.personId ?? '';
  return {
    shown: viewer.may.includes('report-leaving'),
    title: viewer.isHolder ? seat.iLeave : seat.reportLeaving,
    means: viewer.isHolder ? seat.iLeaveMeans : seat.leavingMeans,
    label: seat.leavesOn,
    day: context.filled?.leavesOn ?? dateIn(context.reading.now),
    needed: seat.leavesOnNeeded,
    send: button(
      context,
      viewer.isHolder ? seat.iLeaveNow : seat.reportNow,
      'report-leaving',
      { seatId: view.seat.id, personId },
      { style: 'destructive' },
    ),
  };
}

function retire(view: SeatView, context: CardContext): Asked {
  const { seat } = textIn(context.reading.language).group;
  return {
    shown: view.viewer.may.includes('retire-seat'),
    title: seat.retire,
    means: seat.retireMeans,
    send: button(
      context,
      seat.retireNow,
      'retire-seat',
      { seatId: view.seat.id, serviceId: view.service.id },
      { style: 'destructive' },
    ),
  };
}
