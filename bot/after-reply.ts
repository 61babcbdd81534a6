import { answerLater } from '../store/commands/answer-later.ts';
import { markAnswered } from '../store/commands/claim-activity.ts';
import { actorOf } from '../store/queries/actor-of.ts';
import { noteShown } from './note-shown.ts';
import type { Service } from './service.ts';
import type { Answer, Turn } from './turn.ts';

/** A reply is out: a later delivery of the same message gets none, and the card follows what it shows. */
export async function afterReply(
  service: Service,
  turn: Turn,
  answer: Answer,
  activityId: string | null,
): Promise<void> {
  await markTurnAnswered(service, turn);
  // The card that was pressed has been noted by the press itself.
  if (activityId === null || activityId === turn.replyToId) return;
  if (answer.kind !== 'card' || !answer.shows || !turn.actor) return;
  const actor = await actorOf(service.store, turn.actor);
  if (actor) await noteShown(service, turn, answer, { activityId, personId: actor.personId });
}

/** A reply that Teams did not take in the turn comes later, as the home card. */
export async function replyLater(service: Service, turn: Turn): Promise<void> {
  const { store, log, wakeDelivery } = service;
  try {
    const actor = turn.actor ? await actorOf(store, turn.actor) : null;
    if (!actor) return;
    await answerLater(store, { personId: actor.personId, correlationId: turn.correlationId });
    wakeDelivery();
    await markTurnAnswered(service, turn);
  } catch (error) {
    log.error({ err: error, correlationId: turn.correlationId }, 'A reply could not be put up again');
  }
}

async function markTurnAnswered({ store }: Service, { kind, place, activityId }: Turn): Promise<void> {
  if (kind === 'message') await markAnswered(store, { conversationId: place.conversationId, activityId });
}
