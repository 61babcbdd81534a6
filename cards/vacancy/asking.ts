import type { VacancyView } from '../../domain/views/nomination.ts';
import { durationInWords } from '../../text/dates.ts';
import { ballHolder } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';

/** "We have no candidate" (R21); of a user seat, "ask for help" (R22). What was tried may be told (input `comment`). */
export type Ask = {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly means: string;
  readonly send: Button;
  readonly shown: boolean;
};

export function asking(view: VacancyView, context: CardContext): Ask {
  const { vacancy } = textIn(context.reading.language).request;
  return {
    title: view.seat.kind === 'user' ? vacancy.askUser : vacancy.ask,
    label: vacancy.label,
    value: context.filled?.comment ?? '',
    means: vacancy.means,
    send: button(context, vacancy.send, 'report-no-candidate', { seatId: view.seat.id }),
    shown: view.request === null,
  };
}

/** Who looks for somebody, and how long the service has waited; empty when nobody is asked. */
export function requestLine({ request }: Pick<VacancyView, 'request'>, { reading }: CardContext): string {
  if (!request) return '';
  const { vacancy } = textIn(reading.language).request;
  const duration = durationInWords(request.askedAt, reading);
  if (!request.region) return `↩ ${vacancy.yours(duration)}`;
  const holder = ballHolder({ kind: 'contacts', region: request.region, names: [] }, reading.language);
  return `● ${vacancy.waits(holder, duration)}`;
}
