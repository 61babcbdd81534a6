import { fingerprintOf } from '../cards/fingerprint.ts';
import { forgetShownCard, noteShownCard } from '../store/commands/note-shown-card.ts';
import type { Service } from './service.ts';
import type { Answer, Turn } from './turn.ts';

/** Where an answer lies, or is about to, and in whose chat; in a channel, nobody's. */
export type AnsweredIn = { readonly activityId: string; readonly personId: string };

/**
 * Keeps which case an answer shows, so that its card follows the case like those that were sent. In a group chat no
 * case is shown; in a channel, what everybody there may see. What was done stands even when this cannot be written
 * down.
 */
export async function noteShown(
  { store, log, wakeDelivery }: Service,
  turn: Turn,
  answer: Answer,
  { activityId, personId }: AnsweredIn,
): Promise<void> {
  const { conversationId, kind } = turn.place;
  if (answer.kind !== 'card' || kind === 'group') return;
  try {
    if (!answer.shows) return await forgetShownCard(store, { conversationId, activityId });
    const { correlationId } = turn;
    const reader = kind === 'personal' ? personId : null;
    const { card, shows } = answer;
    const noted = { conversationId, activityId, personId: reader, shows, correlationId };
    if (await noteShownCard(store, { ...noted, fingerprint: fingerprintOf(card) })) wakeDelivery();
  } catch (error) {
    log.error({ err: error, correlationId: turn.correlationId }, 'A card will not be brought up to date');
  }
}
