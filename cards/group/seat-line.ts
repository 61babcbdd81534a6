import type { SeatBrief } from '../../domain/views/brief.ts';
import type { GroupSeatView } from '../../domain/views/group.ts';
import { dayWithDistance, durationInWords, shortDay, sinceInWords } from '../../text/dates.ts';
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
    detail: seatState(seat, context).join('. '),
    colour: seat.vacantSince && !seat.next ? 'attention' : 'default',
    buttons: lineButtons(seat, seatName(asWritten, language), context),
  };
}

function vacantOrComing({ next }: GroupSeatView, name: string, { reading }: CardContext): string {
  const { group } = textIn(reading.language);
  return next ? group.heldBy(name, next.name) : group.vacantSeat(name);
}

/** What there is to say of a seat, sentence by sentence; of a view whose texts are ready for a card. */
export function seatState(
  { holder, next, vacantSince, nomination, requestedSince }: GroupSeatView,
  { reading }: CardContext,
): string[] {
  const { group } = textIn(reading.language);
  const said: string[] = [];
  if (holder) said.push(sinceWhen(holder, reading));
  if (holder?.leavesOn && !next) said.push(`⚠ ${group.leaves(dayWithDistance(holder.leavesOn, reading))}`);
  if (next) {
    const day = dayWithDistance(next.startsOn, reading);
    said.push(holder ? group.takesOver(next.name, day) : group.comes(next.name, day));
  }
  if (vacantSince && !next) said.push(`⚠ ${group.vacantFor(durationInWords(vacantSince, reading))}`);
  if (nomination) said.push(`● ${whoIsNominated(nomination, reading)}`);
  if (requestedSince) said.push(`● ${group.requested(sinceInWords(requestedSince, reading))}`);
  return said;
}

function sinceWhen(
  { trust, since }: NonNullable<GroupSeatView['holder']>,
  reading: CardContext['reading'],
): string {
  const { group, time } = textIn(reading.language);
  const when = time.since(shortDay(since, reading));
  return trust ? group.withTrust(trust, when) : capital(when, reading.language);
}

function whoIsNominated(
  { personName, since }: NonNullable<GroupSeatView['nomination']>,
  reading: CardContext['reading'],
): string {
  const { group } = textIn(reading.language);
  const when = sinceInWords(since, reading);
  return personName ? group.nominated(personName, when) : group.somebodyNominated(when);
}

function lineButtons({ seat, mayPropose }: GroupSeatView, tooltip: string, context: CardContext): Button[] {
  const { group } = textIn(context.reading.language);
  const about = { seatId: seat.id };
  return [
    ...(mayPropose ? [button(context, group.propose, 'open-proposal', about, { tooltip })] : []),
    button(context, group.open, 'open-seat', about, { tooltip: group.openOf(tooltip) }),
  ];
}
