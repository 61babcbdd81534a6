import type { Outcome, PressAction, SubmitDialog, WorldUser } from '../api.ts';
import { asRecord, asText } from '../http/read-body.ts';
import type { Sandbox } from '../sandbox.ts';
import type { KeptMessage } from '../state/chat-state.ts';
import type { Place } from '../state/places.ts';
import { buildActivity } from '../to-bot/build-activity.ts';
import { deliverToBot } from '../to-bot/deliver-to-bot.ts';
import { readCardAnswer } from '../to-bot/read-card-answer.ts';
import { readDialogAnswer } from '../to-bot/read-dialog-answer.ts';
import { messageIn } from './client-call.ts';
import { Refused } from './refused.ts';
import { sendText } from './send-text.ts';

type Press = { user: WorldUser; place: Place; message: KeptMessage };

/** An action's data with the inputs put over it; data that is no object goes as it is, as in Teams. */
function merged(data: unknown, inputs: Record<string, string>): unknown {
  const isPlain = data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data));
  return isPlain ? data : { ...asRecord(data), ...inputs };
}

async function deliver(sandbox: Sandbox, press: Press, more: { type: string } & Record<string, unknown>) {
  const { user, place, message } = press;
  const activity = buildActivity(
    sandbox,
    { place, user, threadId: message.threadId },
    { replyToId: message.id, ...more },
  );
  return deliverToBot(sandbox, activity, { conversationId: place.id, userId: user.id });
}

/**
 * Runs a card action as an invoke and applies the answer: a card becomes this user's view of the message. The
 * trigger is `manual` for a press and `automatic` for a refresh.
 */
export async function executeAction(
  sandbox: Sandbox,
  press: Press,
  action: Record<string, unknown>,
  trigger: 'manual' | 'automatic',
): Promise<Outcome> {
  const value = { action, trigger };
  const delivery = await deliver(sandbox, press, { type: 'invoke', name: 'adaptiveCard/action', value });
  const answer = readCardAnswer(delivery);
  sandbox.traffic.remark(delivery.outcome.activityId ?? '', answer.violations);
  if (answer.card === undefined) return answer.outcome;
  const { place, message, user } = press;
  // What was edited while it was asked about is not covered with what it was before.
  const isNewest = sandbox.state.findMessage(place.id, message.id)?.revision === message.revision;
  if (trigger === 'automatic' && !isNewest) return answer.outcome;
  sandbox.state.commit({
    kind: 'view',
    conversationId: place.id,
    messageId: message.id,
    userId: user.id,
    card: answer.card,
  });
  return { ...answer.outcome, replaced: true };
}

async function fetchDialog(sandbox: Sandbox, press: Press, data: unknown): Promise<Outcome> {
  const value = { data, context: { theme: 'default' } };
  const delivery = await deliver(sandbox, press, { type: 'invoke', name: 'task/fetch', value });
  const answer = readDialogAnswer(delivery, false);
  sandbox.traffic.remark(delivery.outcome.activityId ?? '', answer.violations);
  return answer.outcome;
}

async function submit(sandbox: Sandbox, press: Press, data: unknown): Promise<Outcome> {
  const msteams = asRecord(asRecord(data).msteams);
  const { user, place, message } = press;
  switch (msteams.type) {
    case 'task/fetch':
      return fetchDialog(sandbox, press, data);
    case 'imBack': {
      const text = asText(msteams.value) ?? '';
      return (await sendText(sandbox, { user, place }, said(text, message))).outcome;
    }
    case 'messageBack': {
      const value = msteams.value ?? data;
      return (await deliver(sandbox, press, { type: 'message', text: asText(msteams.text) ?? '', value }))
        .outcome;
    }
    case 'invoke': {
      const value = msteams.value;
      return (await deliver(sandbox, press, { type: 'invoke', name: 'invoke', value })).outcome;
    }
    default:
      return (await deliver(sandbox, press, { type: 'message', value: data })).outcome;
  }
}

function said(text: string, message: KeptMessage) {
  return { text, mention: true, ...(message.threadId ? { threadId: message.threadId } : {}) };
}

/** Presses a button of a card. Whether the card has that button is not looked at: the bot must not rely on it either. */
export function pressAction(sandbox: Sandbox, press: Press, wish: PressAction): Promise<Outcome> {
  const { type, id, title, verb, data } = wish.action;
  const inputs = wish.inputs ?? {};
  if (type === 'Action.Execute') {
    const known = { type, ...(id ? { id } : {}), ...(title ? { title } : {}), ...(verb ? { verb } : {}) };
    return executeAction(sandbox, press, { ...known, data: merged(data, inputs) }, 'manual');
  }
  if (type === 'Action.Submit') return submit(sandbox, press, merged(data, inputs));
  throw new Refused(400, 'notForTheBot', `${type} is the client's own and does not reach the bot.`);
}

/** Submits a dialog; the answer may hold the next one. */
export async function submitDialog(
  sandbox: Sandbox,
  where: { user: WorldUser; place: Place },
  wish: SubmitDialog,
): Promise<Outcome> {
  const message = wish.messageId ? messageIn(sandbox, where.place, wish.messageId) : undefined;
  const about = { ...where, threadId: message?.threadId };
  const activity = buildActivity(sandbox, about, {
    type: 'invoke',
    name: 'task/submit',
    value: { data: wish.data, context: { theme: 'default' } },
    ...(message ? { replyToId: message.id } : {}),
  });
  const note = { conversationId: where.place.id, userId: where.user.id };
  const delivery = await deliverToBot(sandbox, activity, note);
  const answer = readDialogAnswer(delivery, true);
  sandbox.traffic.remark(activity.id, answer.violations);
  return answer.outcome;
}
