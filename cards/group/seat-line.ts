import type { SeatBrief } from '../../domain/views/brief.ts';
import type { GroupSeatView } from '../../domain/views/group.ts';
import { seatState } from '../../text/group-words.ts';
import { capital } from '../../text/lists.ts';
import { seatName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import type { Line } from '../line.ts';

/** One seat of a group: who holds it and since when, or how long it has been vacant, and who comes. */
export function seatLine(seat: GroupSeatView, asWritten: SeatBrief, context: CardContext): Line {
  const { language } = context.reading;
  const { group } = textIn(language);
  const name = capital(seatName(seat.seat, language), language);
  return {
    text: seat.holder ? group.heldBy(name, seat.holder.name) : vacantOrComing(seat, name, context),
    detail: seatState(seat, context.reading).join('. '),
    colour: seat.vacantSince && !seat.next ? 'attention' : 'default',
    buttons: lineButtons(seat, seatName(asWritten, language), context),
  };
}

function vacantOrComing({ next }: GroupSeatView, name: string, { reading }: CardContext): string {
  const { group } = textIn(reading.language);
  return next ? group.heldBy(name, next.name) : group.vacantSeat(name);
}

function lineButtons({ seat, mayPropose }: GroupSeatView, tooltip: string, context: CardContext): Button[] {
  const { group } = textIn(context.reading.language);
  const about = { seatId: seat.id };
  return [
    ...(mayPropose ? [button(context, group.propose, 'open-proposal', about, { tooltip })] : []),
    button(context, group.open, 'open-seat', about, { tooltip: group.openOf(tooltip) }),
  ];
}
