import { onlookersDue, refreshEdited } from '../client/refresh-cards.ts';
import { asRecord, asText } from '../http/read-body.ts';
import type { Route } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import type { KeptMessage } from '../state/chat-state.ts';
import type { Place } from '../state/places.ts';
import { checkMessage } from './activity-rules.ts';
import { type BotAnswer, type BotCall, type BotHandler, enterConversation, keepToRates } from './bot-call.ts';
import { keepDeletion, keepNewMessage, keepUpdate } from './keep-message.ts';
import { refuse } from './refusals.ts';

function conversationOf(sandbox: Sandbox, call: BotCall) {
  const found = enterConversation(sandbox, call.params.conversation ?? '');
  keepToRates(sandbox, 'send', found.place.id, found.place.tenantId);
  return found;
}

function noteActivity(call: BotCall, activity: Record<string, unknown>): void {
  call.note.activityType = asText(activity.type) ?? '';
}

/** Sending, also as a reply. Text and card together are shown, but give no id, as in Teams. */
function send(sandbox: Sandbox, call: BotCall): BotAnswer {
  const { place, threadId } = conversationOf(sandbox, call);
  const activity = asRecord(call.body);
  noteActivity(call, activity);
  const type = asText(activity.type);
  if (!type) throw refuse.badArgument('The activity has no type.');
  if (type !== 'message') return { status: 201, body: { id: sandbox.state.newMessageId() } };
  const remarks = checkMessage(activity);
  call.violations.push(...remarks);
  const replyToId = call.params.activity ?? asText(activity.replyToId);
  const id = keepNewMessage(sandbox, { place, threadId, replyToId }, activity);
  call.note.activityId = id;
  return { status: 201, body: remarks.some((remark) => remark.code === 'text-and-card') ? {} : { id } };
}

function ownMessage(sandbox: Sandbox, call: BotCall): { place: Place; message: KeptMessage } {
  const { place } = conversationOf(sandbox, call);
  const message = sandbox.state.findMessage(place.id, call.params.activity ?? '');
  if (!message || message.deleted) throw refuse.noActivity();
  if (message.fromUserId) throw refuse.notAllowed('A bot may change its own messages only.');
  call.note.activityId = message.id;
  return { place, message };
}

/** The bot is answered at once; the clients ask it for their own views after that. */
function update(sandbox: Sandbox, call: BotCall): BotAnswer {
  const { place, message } = ownMessage(sandbox, call);
  const onlookers = onlookersDue(sandbox, place, message);
  const activity = asRecord(call.body);
  noteActivity(call, activity);
  call.violations.push(...checkMessage(activity));
  keepUpdate(sandbox, message, activity);
  setImmediate(() => void refreshEdited(sandbox, place, message.id, onlookers));
  return { status: 200, body: { id: message.id } };
}

function remove(sandbox: Sandbox, call: BotCall): BotAnswer {
  keepDeletion(sandbox, ownMessage(sandbox, call).message);
  return { status: 200, body: {} };
}

/** Writing in conversations that exist. */
export const activityRoutes: readonly Route<BotHandler>[] = [
  { method: 'POST', pattern: '/v3/conversations/{conversation}/activities', handle: send },
  { method: 'POST', pattern: '/v3/conversations/{conversation}/activities/{activity}', handle: send },
  { method: 'PUT', pattern: '/v3/conversations/{conversation}/activities/{activity}', handle: update },
  { method: 'DELETE', pattern: '/v3/conversations/{conversation}/activities/{activity}', handle: remove },
];
