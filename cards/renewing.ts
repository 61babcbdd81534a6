import type { RenewAction, ShownSubject } from '../domain/sending.ts';
import type { RenderedCard } from './rendered-card.ts';

/** For more people Teams does not renew a card. */
const mostReaders = 60;

/** What draws the card anew as it stands then; null for one that stays as it is. */
export function renewalOf({ card, subjectId, stays }: ShownSubject): RenewAction | null {
  return stays ? null : { verb: 'open-card', data: { card, subjectId } };
}

/**
 * The card as it is sent, for people whom the channel calls `readers`: whoever opens the chat later gets it drawn
 * anew, in their own client alone. In the order of `readers`, those beyond the channel's limit see what all see.
 */
export function renewing<One extends Pick<RenderedCard, 'card'>>(
  rendered: One,
  action: RenewAction | null,
  readers: readonly string[],
): One {
  const userIds = [...new Set(readers)].slice(0, mostReaders);
  if (!action || userIds.length === 0) return rendered;
  const { verb, data } = action;
  const refresh = { action: { type: 'Action.Execute', verb, data: { ...data, verb } }, userIds };
  return { ...rendered, card: { ...rendered.card, refresh } };
}
