import type { CardContext } from '../cards/card-context.ts';
import { renderNoAccess } from '../cards/no-access/no-access.ts';
import type { RenderedCard } from '../cards/rendered-card.ts';
import type { Presented, ToPresent } from '../jobs/present.ts';

/** What a message that is drawn becomes. */

export type Subject = Pick<ToPresent, 'card' | 'subjectId' | 'cause' | 'activityId'>;

export type PresentedCard = Extract<Presented, { kind: 'card' }> & { readonly stays: boolean };
export type PresentedTo = PresentedCard | Exclude<Presented, { kind: 'card' }>;

/**
 * A new message is not sent, unless it takes back what the reader was told; a card that lies there is taken away, with
 * the names and buttons that it holds.
 */
export function unseen({ cause }: Subject, context: CardContext): PresentedTo {
  if (cause === 'answer-undone') return { kind: 'no-access', ...renderNoAccess(context, 'not-asked') };
  return cause === null ? { kind: 'no-access', ...renderNoAccess(context) } : { kind: 'forbidden' };
}

export function shown(card: RenderedCard, version: number, stays = false): PresentedCard {
  return { kind: 'card', ...card, version, stays };
}
