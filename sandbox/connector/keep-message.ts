import { asRecord, asText } from '../http/read-body.ts';
import type { Sandbox } from '../sandbox.ts';
import type { StoredMessage } from '../state/changes.ts';
import type { KeptMessage } from '../state/chat-state.ts';
import type { Place } from '../state/places.ts';
import { attachmentsOf } from './activity-rules.ts';

type Content = Pick<
  StoredMessage,
  'text' | 'textFormat' | 'summary' | 'mentions' | 'attachments' | 'suggestedActions' | 'alert'
>;

function mentionsOf(activity: Record<string, unknown>): StoredMessage['mentions'] {
  const entities = Array.isArray(activity.entities) ? activity.entities.map(asRecord) : [];
  return entities
    .filter((entity) => entity.type === 'mention')
    .map((entity) => {
      const mentioned = asRecord(entity.mentioned);
      return {
        mri: asText(mentioned.id) ?? '',
        name: asText(mentioned.name) ?? '',
        text: asText(entity.text) ?? '',
      };
    });
}

function suggestedActionsOf(activity: Record<string, unknown>): StoredMessage['suggestedActions'] {
  const actions = asRecord(activity.suggestedActions).actions;
  if (!Array.isArray(actions)) return undefined;
  return actions.map(asRecord).map((action) => ({
    type: asText(action.type) ?? 'imBack',
    title: asText(action.title) ?? '',
    value: action.value,
  }));
}

/** What a message says, read from an activity. */
export function contentOf(activity: Record<string, unknown>): Content {
  const text = asText(activity.text);
  const summary = asText(activity.summary);
  const suggestedActions = suggestedActionsOf(activity);
  const format = activity.textFormat;
  return {
    ...(text ? { text } : {}),
    textFormat: format === 'plain' || format === 'xml' ? format : 'markdown',
    ...(summary ? { summary } : {}),
    mentions: mentionsOf(activity),
    attachments: attachmentsOf(activity),
    ...(suggestedActions ? { suggestedActions } : {}),
    alert: asRecord(asRecord(activity.channelData).notification).alert === true,
  };
}

/** Keeps a new message of the bot; in a channel without a thread it begins one. Returns its id. */
export function keepNewMessage(
  sandbox: Sandbox,
  where: { place: Place; threadId?: string | undefined; replyToId?: string | undefined },
  activity: Record<string, unknown>,
): string {
  const { place, replyToId } = where;
  const id = sandbox.state.newMessageId();
  const replied = replyToId ? sandbox.state.findMessage(place.id, replyToId) : undefined;
  const threadId = place.kind === 'channel' ? (where.threadId ?? replied?.threadId ?? id) : undefined;
  const message: StoredMessage = {
    id,
    conversationId: place.id,
    ...(threadId ? { threadId } : {}),
    at: new Date().toISOString(),
    deleted: false,
    ...(replyToId ? { replyToId } : {}),
    ...contentOf(activity),
  };
  sandbox.state.commit({ kind: 'message', message });
  sandbox.traffic.counters.messagesFromBot += 1;
  return id;
}

/** What stays the same of a message that is changed. */
function identityOf(message: KeptMessage) {
  const { id, conversationId, threadId, at, replyToId } = message;
  return { id, conversationId, at, ...(threadId ? { threadId } : {}), ...(replyToId ? { replyToId } : {}) };
}

/** Replaces what a message of the bot says, for everybody. */
export function keepUpdate(sandbox: Sandbox, old: KeptMessage, activity: Record<string, unknown>): void {
  const editedAt = new Date().toISOString();
  const message = { ...identityOf(old), editedAt, deleted: false, ...contentOf(activity) };
  sandbox.state.commit({ kind: 'message', message });
  sandbox.traffic.counters.updatesFromBot += 1;
}

/** Leaves of a message only that it was. */
export function keepDeletion(sandbox: Sandbox, old: KeptMessage): void {
  const message: StoredMessage = {
    ...identityOf(old),
    editedAt: new Date().toISOString(),
    deleted: true,
    textFormat: 'plain',
    mentions: [],
    attachments: [],
    alert: false,
  };
  sandbox.state.commit({ kind: 'message', message });
}
