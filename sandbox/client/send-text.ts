import type { Outcome, SendText, WorldUser } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';
import { appStateOf } from '../state/app-state.ts';
import type { StoredMessage } from '../state/changes.ts';
import { botMri } from '../state/ids.ts';
import type { Place } from '../state/places.ts';
import { buildActivity } from '../to-bot/build-activity.ts';
import { deliverToBot, notDelivered } from '../to-bot/deliver-to-bot.ts';
import { installApp } from '../to-bot/install-app.ts';
import { messageIn } from './client-call.ts';
import { Refused } from './refused.ts';

function mentionOf(sandbox: Sandbox): StoredMessage['mentions'][number] {
  const { bot } = sandbox.state.world;
  return { mri: botMri(bot.appId), name: bot.name, text: `<at>${bot.name}</at>` };
}

function keepText(sandbox: Sandbox, where: { user: WorldUser; place: Place }, wish: SendText): StoredMessage {
  const { place, user } = where;
  const id = sandbox.state.newMessageId();
  const mentions = wish.mention && place.kind !== 'personal' ? [mentionOf(sandbox)] : [];
  const threadId = place.kind === 'channel' ? (wish.threadId ?? id) : undefined;
  const message: StoredMessage = {
    id,
    conversationId: place.id,
    ...(threadId ? { threadId } : {}),
    fromUserId: user.id,
    at: new Date().toISOString(),
    deleted: false,
    ...(wish.threadId ? { replyToId: wish.threadId } : {}),
    text: [...mentions.map((mention) => mention.text), wish.text].join(' '),
    textFormat: 'plain',
    mentions,
    attachments: [],
    alert: false,
  };
  sandbox.state.commit({ kind: 'message', message });
  sandbox.state.commit({ kind: 'read', userId: user.id, conversationId: place.id, messageId: id });
  sandbox.traffic.counters.messagesFromUsers += 1;
  return message;
}

/** Whoever writes to an app that is not there adds it, as a chat that is begun with an app does in Teams. */
async function comeIn(sandbox: Sandbox, user: WorldUser, place: Place): Promise<void> {
  const app = appStateOf(sandbox.state, place);
  if (app.disabledByAdmin)
    throw new Refused(409, 'disabledByAdmin', 'The organisation has switched the app off.');
  if (app.blocked) throw new Refused(409, 'blocked', 'The person has blocked the app; unblock it to write.');
  if (!app.installed && place.kind === 'personal') await installApp(sandbox, place, user);
}

function entitiesOf(message: StoredMessage): unknown[] {
  return message.mentions.map(({ mri, name, text }) => ({
    type: 'mention',
    mentioned: { id: mri, name },
    text,
  }));
}

/** Keeps what a user writes and hands it to the bot, when it is for the bot. The text stays whatever the bot does. */
export async function sendText(
  sandbox: Sandbox,
  where: { user: WorldUser; place: Place },
  wish: SendText,
): Promise<{ message: StoredMessage; outcome: Outcome }> {
  const { user, place } = where;
  if (typeof wish.text !== 'string' || wish.text.trim() === '')
    throw new Refused(400, 'emptyText', 'There is no text to send.');
  if (wish.threadId) messageIn(sandbox, place, wish.threadId);
  await comeIn(sandbox, user, place);
  const message = keepText(sandbox, where, wish);
  const isHeard = place.kind === 'personal' || message.mentions.length > 0;
  if (!isHeard || !appStateOf(sandbox.state, place).installed) return { message, outcome: notDelivered };
  const activity = buildActivity(
    sandbox,
    { ...where, threadId: message.threadId },
    {
      type: 'message',
      id: message.id,
      text: message.text,
      textFormat: 'plain',
      attachments: [],
      ...(message.replyToId ? { replyToId: message.replyToId } : {}),
      entities: entitiesOf(message),
    },
  );
  const { outcome } = await deliverToBot(sandbox, activity, { conversationId: place.id, userId: user.id });
  return { message, outcome };
}
