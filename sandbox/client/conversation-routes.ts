import { once } from 'node:events';
import type { ConversationList, ConversationSummary, MessageList, OpenAnswer, WorldUser } from '../api.ts';
import type { Route } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { isInstalledHere } from '../state/app-state.ts';
import type { Place } from '../state/places.ts';
import {
  conversationDetail,
  conversationSummary,
  messagesAfter,
  messageView,
  placesOf,
} from '../state/views.ts';
import {
  type ClientCall,
  type ClientHandler,
  callingPlace,
  callingUser,
  messageIn,
  numberFrom,
} from './client-call.ts';
import { refreshOldCards } from './refresh-cards.ts';

const longestWaitMs = 60_000;

function listConversations(sandbox: Sandbox, call: ClientCall): ConversationList {
  const { state } = sandbox;
  const user = callingUser(sandbox, call);
  const conversations = placesOf(state, user.id).map((place) => conversationSummary(state, place, user.id));
  return { revision: state.revision, conversations };
}

function readDetail(sandbox: Sandbox, call: ClientCall) {
  const { user, place } = callingPlace(sandbox, call);
  return conversationDetail(sandbox.state, place, user.id);
}

/** Marks everything as read; no change when there is nothing new, so that reading twice makes no noise. */
function markRead(sandbox: Sandbox, user: WorldUser, place: Place): ConversationSummary {
  const { state } = sandbox;
  const newest = state.messagesOf(place.id).at(-1)?.id ?? '0';
  if (Number(newest) > Number(state.readUpTo(user.id, place.id)))
    state.commit({ kind: 'read', userId: user.id, conversationId: place.id, messageId: newest });
  return conversationSummary(state, place, user.id);
}

async function open(sandbox: Sandbox, call: ClientCall): Promise<OpenAnswer> {
  const { user, place } = callingPlace(sandbox, call);
  const { state } = sandbox;
  sandbox.inView.set(user.id, place.id);
  const refreshed = isInstalledHere(state, place) ? await refreshOldCards(sandbox, { user, place }) : [];
  markRead(sandbox, user, place);
  return {
    conversation: conversationDetail(state, place, user.id),
    messages: messagesAfter(state, place, user.id, -1),
    revision: state.revision,
    refreshed,
  };
}

function read(sandbox: Sandbox, call: ClientCall): ConversationSummary {
  const { user, place } = callingPlace(sandbox, call);
  return markRead(sandbox, user, place);
}

function changedMessages(sandbox: Sandbox, call: ClientCall): MessageList {
  const { user, place } = callingPlace(sandbox, call);
  const after = numberFrom(call.query, 'after', -1, Number.MAX_SAFE_INTEGER);
  const threadId = call.query.get('threadId');
  const messages = messagesAfter(sandbox.state, place, user.id, after);
  return {
    revision: sandbox.state.revision,
    messages: threadId ? messages.filter((message) => message.threadId === threadId) : messages,
  };
}

/** Answers at once when something has changed, else as soon as something does, at the latest after `waitMs`. */
async function listMessages(sandbox: Sandbox, call: ClientCall): Promise<MessageList> {
  const waitMs = numberFrom(call.query, 'waitMs', 0, longestWaitMs);
  const enough = waitMs > 0 ? AbortSignal.any([call.gone, AbortSignal.timeout(waitMs)]) : AbortSignal.abort();
  for (;;) {
    const found = changedMessages(sandbox, call);
    if (found.messages.length > 0 || enough.aborted) return found;
    await once(sandbox.state.changes, 'line', { signal: enough }).catch(() => undefined);
  }
}

function readMessage(sandbox: Sandbox, call: ClientCall) {
  const { user, place } = callingPlace(sandbox, call);
  return messageView(sandbox.state, messageIn(sandbox, place, call.params.m ?? ''), user.id);
}

/** Reading conversations. */
export const conversationRoutes: readonly Route<ClientHandler>[] = [
  { method: 'GET', pattern: '/api/users/{u}/conversations', handle: listConversations },
  { method: 'GET', pattern: '/api/users/{u}/conversations/{c}', handle: readDetail },
  { method: 'POST', pattern: '/api/users/{u}/conversations/{c}/open', handle: open },
  { method: 'POST', pattern: '/api/users/{u}/conversations/{c}/read', handle: read },
  { method: 'GET', pattern: '/api/users/{u}/conversations/{c}/messages', handle: listMessages },
  { method: 'GET', pattern: '/api/users/{u}/conversations/{c}/messages/{m}', handle: readMessage },
];
