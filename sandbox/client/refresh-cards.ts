import type { Outcome, WorldUser } from '../api.ts';
import { asRecord } from '../http/read-body.ts';
import type { Sandbox } from '../sandbox.ts';
import type { KeptMessage } from '../state/chat-state.ts';
import { mriOf } from '../state/ids.ts';
import type { Place } from '../state/places.ts';
import { adaptiveCardType, attachmentsFor } from '../state/views.ts';
import { executeAction } from './press-action.ts';

const mostUsers = 60;

type Where = { user: WorldUser; place: Place };

/** The action by which the user's view of a card renews itself; undefined when the card does not name this user. */
function refreshActionFor(
  sandbox: Sandbox,
  message: KeptMessage,
  userId: string,
): Record<string, unknown> | undefined {
  const attachments = attachmentsFor(sandbox.state, message, userId);
  const card = attachments.find((attachment) => attachment.contentType === adaptiveCardType);
  const refresh = asRecord(asRecord(card?.content).refresh);
  const userIds = Array.isArray(refresh.userIds) ? refresh.userIds.slice(0, mostUsers) : [];
  return userIds.includes(mriOf(userId)) ? asRecord(refresh.action) : undefined;
}

function ageOf(sandbox: Sandbox, message: KeptMessage, userId: string): number {
  const changedAt = sandbox.state.viewOf(message.id, userId)?.at ?? message.changedAt;
  return Date.now() - Date.parse(changedAt);
}

function isOld(sandbox: Sandbox, message: KeptMessage, userId: string): boolean {
  return ageOf(sandbox, message, userId) >= sandbox.settings.refreshAfterMs;
}

/** Renews one card for one user, whatever its age; undefined when the card does not ask for it. */
export async function refreshCard(
  sandbox: Sandbox,
  where: Where,
  message: KeptMessage,
): Promise<Outcome | undefined> {
  const action = refreshActionFor(sandbox, message, where.user.id);
  if (!action) return undefined;
  const { type, id, title, verb, data } = action;
  return executeAction(
    sandbox,
    { ...where, message },
    { type, id, title, verb, data: data ?? {} },
    'automatic',
  );
}

/** What opening a conversation does in Teams: every card that is old enough and names this user renews itself once. */
export async function refreshOldCards(sandbox: Sandbox, where: Where): Promise<Outcome[]> {
  const old = sandbox.state
    .messagesOf(where.place.id)
    .filter((message) => !message.deleted && isOld(sandbox, message, where.user.id));
  const outcomes = await Promise.all(old.map((message) => refreshCard(sandbox, where, message)));
  return outcomes.filter((outcome) => outcome !== undefined);
}

/**
 * Who has the conversation before them while a card in it is edited by the bot, and sees one that is old enough to
 * renew itself. Asked before the edit, which makes every view young again.
 */
export function onlookersDue(sandbox: Sandbox, place: Place, message: KeptMessage): WorldUser[] {
  return place.memberIds.flatMap((id) => {
    const user = sandbox.state.places.users.get(id);
    const looks = user && sandbox.inView.get(id) === place.id;
    return looks && isOld(sandbox, message, id) ? [user] : [];
  });
}

/** What an edit by the bot does in Teams: those who have the card before them get it drawn for themselves again. */
export async function refreshEdited(
  sandbox: Sandbox,
  place: Place,
  messageId: string,
  users: readonly WorldUser[],
): Promise<void> {
  const message = sandbox.state.findMessage(place.id, messageId);
  if (!message || message.deleted || sandbox.stopping.aborted) return;
  await Promise.all(users.map((user) => refreshCard(sandbox, { user, place }, message)));
}
