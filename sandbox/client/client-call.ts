import type { WorldUser } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';
import type { KeptMessage } from '../state/chat-state.ts';
import { personalConversationId } from '../state/ids.ts';
import type { Place } from '../state/places.ts';
import { Refused } from './refused.ts';

/** A call of /api. `gone` ends when the client or the sandbox goes. */
export type ClientCall = {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  gone: AbortSignal;
};
export type ClientHandler = (sandbox: Sandbox, call: ClientCall) => unknown;

/** The user in the path; 404 for one that the world does not have. */
export function callingUser(sandbox: Sandbox, call: ClientCall): WorldUser {
  const id = call.params.u ?? '';
  const user = sandbox.state.places.users.get(id);
  if (!user) throw new Refused(404, 'unknownUser', `The world has no user ${id}.`);
  return user;
}

/** The user and the conversation in the path; 404 also for a conversation that the user is not in. */
export function callingPlace(sandbox: Sandbox, call: ClientCall): { user: WorldUser; place: Place } {
  const user = callingUser(sandbox, call);
  return { user, place: placeOfUser(sandbox, user, call.params.c ?? '') };
}

/** A conversation of a user by id, or `personal` for the chat with the bot. */
export function placeOfUser(sandbox: Sandbox, user: WorldUser, id: string): Place {
  const { state } = sandbox;
  const wanted = id === 'personal' ? personalConversationId(state.world.bot.appId, user.id) : id;
  const place = state.findPlace(wanted)?.place;
  if (!place?.memberIds.includes(user.id))
    throw new Refused(404, 'unknownConversation', `${user.name} is in no conversation ${id}.`);
  return place;
}

/** A message that still stands in a conversation; 404 otherwise. */
export function messageIn(sandbox: Sandbox, place: Place, messageId: string): KeptMessage {
  const message = sandbox.state.findMessage(place.id, messageId);
  if (!message || message.deleted)
    throw new Refused(404, 'unknownMessage', `There is no message ${messageId} in this conversation.`);
  return message;
}

/** A number from the query within bounds; `fallback` when missing or not a number. */
export function numberFrom(query: URLSearchParams, name: string, fallback: number, most: number): number {
  const text = query.get(name);
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : fallback;
}
