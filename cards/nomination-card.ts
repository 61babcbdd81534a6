import type { Cause } from '../domain/views/cause.ts';
import type { NominationView } from '../domain/views/nomination.ts';
import type { Language } from '../domain/vocabulary.ts';
import { causeLine } from '../text/cause-line.ts';
import { dayWithDistance } from '../text/dates.ts';
import { capital } from '../text/lists.ts';
import { effortInWords, seatName, serviceName } from '../text/names.ts';
import { textIn } from '../text/text-in.ts';
import type { CardContext } from './card-context.ts';

/** What the cards about a nomination have in common. */

/** The notice's line: why the card is sent, or its title. Plain text, from the view as it is. */
export function summaryOf(view: NominationView, context: CardContext, title: string): string {
  const { cause } = context;
  return cause && cause !== 'seat-vacant' ? causeLine(cause, view, context.reading) : title;
}

/** Causes that the title of the card does not say by itself. */
const saidAboveTheTitle: readonly Cause[] = [
  'reminder',
  'answer-recorded',
  'nomination-resent',
  'unreachable',
  'candidate-answered',
  'leader-changed',
  'answer-undone',
  'appointment-undone',
  'candidate-replaced',
];

/** Why the card came, for the top of it; empty where the title says it. */
export function causeOf(shown: NominationView, context: CardContext): string {
  const { cause } = context;
  return cause && saidAboveTheTitle.includes(cause) ? summaryOf(shown, context, '') : '';
}

/** "Kari Demo foreslår deg. Svar innen fredag 10. februar (om 12 dager)." */
export function withDue(
  lead: string,
  { dueAt }: Pick<NominationView, 'dueAt'>,
  { reading }: Pick<CardContext, 'reading'>,
): string {
  if (!dueAt) return lead;
  const { decisions } = textIn(reading.language);
  return `${lead} ${decisions.answerBy(dayWithDistance(dueAt, reading))}`;
}

/** "Regional representant for Helse Nord, tjenesten". */
export function seatAndService(view: Pick<NominationView, 'seat' | 'service'>, language: Language): string {
  return `${capital(seatName(view.seat, language), language)}, ${serviceName(view.service, language)}`;
}

export function seatFact(view: Pick<NominationView, 'seat'>, language: Language): string {
  return capital(seatName(view.seat, language), language);
}

export function effortFact(view: Pick<NominationView, 'effortPercent'>, language: Language): string {
  return capital(effortInWords(view.effortPercent, language), language);
}
