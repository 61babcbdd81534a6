import type { ServerResponse } from 'node:http';
import type { FeedEvent, Version, WorldUser } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Line } from '../state/changes.ts';
import type { ChatState } from '../state/chat-state.ts';
import { conversationSummary, messagesAfter, messageView, placesOf } from '../state/views.ts';

const heartbeatMs = 15_000;
const mostUnsent = 4 * 1024 * 1024;

/** One life of the data and where it stands. */
export function versionOf(state: ChatState): Version {
  return { epoch: state.epoch, revision: state.revision, startedAt: state.startedAt };
}

function revisionIn(lastEventId: string | undefined, state: ChatState): number | 'other' | undefined {
  if (!lastEventId) return undefined;
  const at = lastEventId.lastIndexOf(':');
  const revision = Number(lastEventId.slice(at + 1));
  const isOurs = lastEventId.slice(0, at) === state.epoch && revision <= state.revision;
  return isOurs ? revision : 'other';
}

/** Everything that a client missed since a revision: it is read from the chats, so no past events need be kept. */
function missed(state: ChatState, userId: string, after: number): FeedEvent[] {
  return placesOf(state, userId)
    .filter((place) => state.revisionOf(place.id) > after)
    .flatMap((place): FeedEvent[] => [
      ...messagesAfter(state, place, userId, after).map((data) => ({ event: 'message', data }) as const),
      { event: 'conversation', data: conversationSummary(state, place, userId) },
    ]);
}

function messageEvents(state: ChatState, userId: string, line: Line): FeedEvent[] {
  const { change } = line;
  if (change.kind !== 'message' && change.kind !== 'view') return [];
  if (change.kind === 'view' && change.userId !== userId) return [];
  const [conversationId, id] =
    change.kind === 'message'
      ? [change.message.conversationId, change.message.id]
      : [change.conversationId, change.messageId];
  const message = state.findMessage(conversationId, id);
  return message ? [{ event: 'message', data: messageView(state, message, userId) }] : [];
}

/** What one change means for one user; nothing when it does not concern them. */
function eventsFor(state: ChatState, userId: string, line: Line): FeedEvent[] {
  const { change } = line;
  if (change.kind === 'world' || change.kind === 'tenant')
    return [{ event: 'world', data: versionOf(state) }];
  if ((change.kind === 'read' || change.kind === 'view') && change.userId !== userId) return [];
  const touched = placesOf(state, userId).filter((place) => state.revisionOf(place.id) === line.revision);
  if (touched.length === 0) return [];
  const summaries = touched.map((place) => conversationSummary(state, place, userId));
  return [
    ...messageEvents(state, userId, line),
    ...summaries.map((data) => ({ event: 'conversation', data }) as const),
  ];
}

/** Only the last event of a group has an id: a client that loses the line within a group gets the group again. */
function written(state: ChatState, { event, data }: FeedEvent, isLast: boolean): string {
  const id = isLast ? `id: ${state.epoch}:${state.revision}\n` : '';
  return `${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/**
 * Keeps a line of server-sent events open for a user. A client that names the last event it has seen gets what
 * it missed first; one whose events are of another life of the data is told to read everything anew.
 */
export function openFeed(
  sandbox: Sandbox,
  user: WorldUser,
  response: ServerResponse,
  lastEventId: string | undefined,
): void {
  const { state } = sandbox;
  const send = (events: readonly FeedEvent[]) => {
    const texts = events.map((event, index) => written(state, event, index === events.length - 1));
    // A client that stopped reading is let go; it comes back with its last id and misses nothing.
    if (response.writableLength > mostUnsent) response.destroy();
    else if (texts.length > 0) response.write(texts.join(''));
  };
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.write('retry: 1000\n\n');
  const since = revisionIn(lastEventId, state);
  const first: FeedEvent[] = since === 'other' ? [{ event: 'reset', data: versionOf(state) }] : [];
  const backlog = typeof since === 'number' ? missed(state, user.id, since) : first;
  send([...backlog, { event: 'hello', data: versionOf(state) }]);
  const stopListening = state.onChange((line) => send(eventsFor(state, user.id, line)));
  const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);
  const end = () => response.end();
  sandbox.stopping.addEventListener('abort', end, { once: true });
  response.on('close', () => {
    stopListening();
    clearInterval(heartbeat);
    sandbox.stopping.removeEventListener('abort', end);
  });
}
