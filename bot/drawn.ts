import type { RenderedCard } from '../cards/rendered-card.ts';
import { renewalOf } from '../cards/renewing.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { RenewAction, ShownSubject } from '../domain/sending.ts';
import type { Verb } from '../domain/verbs.ts';
import { refusalText } from '../text/refusal-text.ts';
import { lineToBeginAt, lostUnless, refusalSaid, type Shown } from './card-context.ts';
import type { Request } from './service.ts';

/** What a handler gives back: a card, or a plain text where no card can be shown. */
export type Drawn =
  | ({
      readonly kind: 'card';
      readonly shows: ShownSubject | null;
      readonly renews: RenewAction | null;
      readonly isReceipt: boolean;
    } & RenderedCard)
  | { readonly kind: 'text'; readonly text: string }
  /** A page of the tab, for a dialog that was asked for. */
  | { readonly kind: 'page'; readonly title: string; readonly url: string };

/** @param shows what the card is to be kept up to date with; null for what is only an answer of the moment */
export function drawn(card: RenderedCard, shows: ShownSubject | null = null): Drawn {
  const { card: drawnCard, summary } = card;
  const renews = shows && renewalOf(shows);
  return { kind: 'card', card: drawnCard, summary, shows, renews, isReceipt: false };
}

/** What was asked for is done: a form in a dialog closes, and this takes the place of the card that it was opened from. */
export function asReceipt(answer: Drawn): Drawn {
  return answer.kind === 'card' ? { ...answer, isReceipt: true } : answer;
}

/** A list that `verb` draws: opened again later, it is as it is then. */
export function drawnList(card: RenderedCard, verb: Verb, request: Pick<Request, 'data'>): Drawn {
  const { service } = request.data;
  const renews = {
    verb,
    data: { from: lineToBeginAt(request), service: typeof service === 'string' ? service : '' },
  };
  return { kind: 'card', ...card, shows: null, renews, isReceipt: false };
}

/** A refusal where there is no card to show it in, such as something that does not exist for the person. */
export function refusedText(request: Request, refusal: Refusal): Drawn {
  return { kind: 'text', text: refusalText(refusal, request.reading.language) };
}

/** The same where what was refused was written in a card that is not the reader's any more: the words are given back. */
export function refusedWithWords(request: Request, said: Shown): Drawn {
  const refusal = said.refusal ?? refuse('unknown-or-forbidden');
  return { kind: 'text', text: refusalSaid(refusal, lostUnless(false, { ...said, refusal }), request) };
}
