import { setTimeout as pause } from 'node:timers/promises';
import { fingerprintOf } from '../cards/fingerprint.ts';
import { messageCards, type SendResult } from '../domain/sending.ts';
import { handToMail } from '../store/commands/hand-to-mail.ts';
import { markClosed, markUnreachable, type Unreached } from '../store/commands/mark-unreachable.ts';
import { awaitTurn, postponeMessage } from '../store/commands/postpone-message.ts';
import { releaseAfterArrival } from '../store/commands/release-messages.ts';
import { reserveMailSlot } from '../store/commands/reserve-mail-slot.ts';
import { pauseReminders } from '../store/commands/reserve-moments.ts';
import { reserveSendSlot } from '../store/commands/reserve-send-slot.ts';
import {
  type Shown,
  settleDead,
  settleMailed,
  settleObsolete,
  settleSent,
  settleTakenAway,
  settleUnchanged,
  settleVanished,
} from '../store/commands/settle-message.ts';
import { type TakenMessage, takeMessage } from '../store/commands/take-message.ts';
import { msOfQuiet } from '../store/queries/quiet-hours.ts';
import type { OpenConversation } from '../store/queries/recipient.ts';
import type { DeliveryWork } from '../store/queue/workers.ts';
import { mostAttempts, secondsToNextTry, whileQuiet } from './back-off.ts';
import type { Presented, ToPresent } from './present.ts';
import { openAnew, type Reached, reach } from './reach.ts';
import type { DeliveryTools } from './tools.ts';

type Retry = Extract<SendResult, { kind: 'retry' }>;
type PresentedCard = Extract<Presented, { kind: 'card' | 'no-access' }>;

/** What a newer version says is left for its instances, which are asked again so soon; for days, before the queue gives it up. */
const untilKnownMs = 30_000;

/** One message being tried. */
type Delivery = {
  readonly tools: DeliveryTools;
  readonly message: TakenMessage;
  readonly attempt: DeliveryWork['attempt'];
};

/**
 * Tries one message: finds its reader, draws the card from the state of this moment, sends it, and writes down what
 * came of it. Nothing is sent from inside a transaction, so a process that ends between sending and writing down
 * sends again: at least once, never lost.
 * @param onlyUntried leaves alone what somebody has begun to try
 */
export async function deliverMessage(
  tools: DeliveryTools,
  work: DeliveryWork,
  onlyUntried = false,
): Promise<void> {
  const message = await takeMessage(tools.store, work.messageId, onlyUntried);
  if (!message) return;
  const delivery = { tools, message, attempt: work.attempt };
  if (!messageCards.includes(message.card)) return await waitForTurn(delivery, untilKnownMs);
  // Before anything is looked up: letters come by often while the mail server is away.
  const rest = work.attempt.queue === 'mail' ? (tools.mailer?.restMs() ?? 0) : 0;
  if (rest > 0) return await waitForTurn(delivery, rest);
  if (message.attempts > mostAttempts) return await giveUp(delivery, 'attempts-exhausted');
  try {
    if (isReplaced(message)) return await dropped(delivery, 'replaced');
    const quietMs = message.lane === 'reminder' ? await msOfQuiet(tools.store) : 0;
    if (quietMs > 0) return await waitForTurn(delivery, whileQuiet(quietMs));
    await sendTo(delivery, await reach(tools, message), 'first');
  } catch (error) {
    tools.count('failed');
    tools.log.error({ ...about(delivery), err: error }, 'delivery failed');
    await tryLater(delivery, secondsToNextTry(message.attempts, null), 'failed');
  }
}

async function sendTo(delivery: Delivery, reached: Reached, round: 'first' | 'second'): Promise<void> {
  const { tools, message } = delivery;
  switch (reached.kind) {
    case 'unreachable':
      return await unreachable(delivery, { problem: reached.problem, refusedIn: null });
    case 'gone':
      return await afterGone(delivery);
    case 'later':
      return await afterRetry(delivery, reached.retry);
    case 'turn':
      return await waitForTurn(delivery, reached.waitMs);
    case 'rejected':
      return await giveUp(delivery, reached.code);
  }
  const { conversation } = reached;
  // Whoever has to wait in the conversation takes no moment from the others.
  if (conversation.waitMs > soonMs) return await waitForTurn(delivery, conversation.waitMs);
  const moment = await tools.moments(conversation.tenantId, message.lane);
  if (moment.kind === 'later') return await waitForTurn(delivery, moment.waitMs);
  if (moment.waitMs > 0) await pause(moment.waitMs);
  const presented = await tools.present(requestFor(message, conversation));
  if (presented.kind !== 'card' && presented.kind !== 'no-access') {
    return await dropped(delivery, presented.kind);
  }
  if (showsNewer(message, presented)) return await dropped(delivery, 'newer-is-shown');
  if (presented.kind === 'card' && looksTheSame(message, presented))
    return await unchanged(delivery, presented);
  // At the very last, so that sends arrive as far apart as they were reckoned.
  const wait = await untilTurn(tools, conversation.id);
  if (wait > 0) return await waitForTurn(delivery, wait);
  const result = await send(tools, message, conversation, presented);
  await afterSend(delivery, { reached, presented, result, round });
}

/** A turn that comes soon is waited for here, or what is drawn by now were drawn for nothing. */
const soonMs = 500;

async function untilTurn(tools: DeliveryTools, conversationId: string): Promise<number> {
  const wait = await reserveSendSlot(
    tools.store,
    conversationId,
    tools.keepsPace ? 'tenant' : 'conversation',
  );
  if (wait === 0 || wait > soonMs) return wait;
  await pause(wait);
  return await untilTurn(tools, conversationId);
}

/** The reader has opened something else in the place of the card that was to be updated. */
function isReplaced({ activityId, shownVersion }: TakenMessage): boolean {
  return activityId !== null && shownVersion === null;
}

/** A card that shows a newer version than this one would is left as it is; one that is taken away goes all the same. */
function showsNewer({ shownVersion }: TakenMessage, presented: PresentedCard): boolean {
  return presented.kind === 'card' && (shownVersion ?? 0) > presented.version;
}

/**
 * Whether its reader would see what lies there already. A try whose outcome nobody knows may have drawn something else
 * meanwhile; in a channel each reader may see a card of their own over it.
 */
function looksTheSame(
  { activityId, attempts, personId, shownFingerprint }: TakenMessage,
  { card }: PresentedCard,
): boolean {
  if (activityId === null || personId === null || attempts > 1 || shownFingerprint === null) return false;
  return fingerprintOf(card) === shownFingerprint;
}

async function unchanged(
  { tools, message }: Delivery,
  { version }: { readonly version: number },
): Promise<void> {
  tools.count('obsolete');
  if (await settleUnchanged(tools.store, message, version)) tools.wake();
}

type Sent = {
  readonly reached: Extract<Reached, { kind: 'conversation' }>;
  readonly presented: PresentedCard;
  readonly result: SendResult;
  readonly round: 'first' | 'second';
};

async function afterSend(delivery: Delivery, { reached, presented, result, round }: Sent): Promise<void> {
  const { tools, message } = delivery;
  const { conversation } = reached;
  switch (result.kind) {
    case 'sent':
      if (presented.kind === 'no-access') return await takenAway(delivery);
      return await arrived(delivery, reached, {
        activityId: result.activityId,
        version: presented.version,
        fingerprint: fingerprintOf(presented.card),
      });
    case 'retry':
      if (result.afterSeconds !== null) {
        await pauseReminders(tools.store, conversation, result.afterSeconds);
      }
      return await afterRetry(delivery, result);
    case 'blocked':
      return await unreachable(delivery, { problem: result.reason, refusedIn: conversation });
    case 'rejected':
      return await giveUp(delivery, `rejected-${result.status}-${result.code}`);
    case 'gone':
      if (message.activityId !== null) return await afterGone(delivery);
      await markClosed(tools.store, message, conversation, 'gone');
      if (round === 'second' || message.conversationId !== null) return await afterGone(delivery);
      return await sendTo(delivery, await openAnew(tools, message), 'second');
  }
}

async function arrived(
  delivery: Delivery,
  { conversation, isNew }: Extract<Reached, { kind: 'conversation' }>,
  shown: Omit<Shown, 'conversationId'>,
): Promise<void> {
  const { tools, message } = delivery;
  tools.count(message.activityId === null ? 'sent' : 'updated');
  const isBehind = await settleSent(tools.store, message, { conversationId: conversation.id, ...shown });
  const opened = { conversationId: conversation.id, personId: message.personId };
  const released = isNew ? await releaseAfterArrival(tools.store, opened) : 0;
  if (isBehind || released > 0) tools.wake();
}

/** Nothing of the subject lies there any more, so no further update follows. */
async function takenAway({ tools, message }: Delivery): Promise<void> {
  tools.count('updated');
  if (await settleTakenAway(tools.store, message)) tools.wake();
}

/** The activity, or the conversation, no longer exists. */
async function afterGone(delivery: Delivery): Promise<void> {
  const { tools, message } = delivery;
  if (message.activityId === null) return await giveUp(delivery, 'conversation-gone');
  tools.count('obsolete');
  await settleVanished(tools.store, message);
}

/**
 * A try whose outcome nobody knows (a time-out after the request was written) is made again: a card that comes
 * twice is a nuisance, and both are kept up to date as far as they are known; one that never comes loses a
 * nomination. How often that happens is counted.
 */
async function afterRetry(delivery: Delivery, retry: Retry): Promise<void> {
  if (retry.unknown) delivery.tools.count('unknown');
  const seconds = secondsToNextTry(delivery.message.attempts, retry.afterSeconds);
  await tryLater(delivery, seconds, problemOf(retry));
}

function problemOf({ status, unknown }: Retry): string {
  if (status === 429) return 'rate-limited';
  if (unknown) return 'outcome-unknown';
  return status === null ? 'not-connected' : `status-${status}`;
}

async function tryLater(delivery: Delivery, seconds: number, problem: string): Promise<void> {
  const { tools, message, attempt } = delivery;
  if (message.attempts >= mostAttempts) return await giveUp(delivery, problem);
  tools.count('postponed');
  await postponeMessage(tools.store, message.id, attempt, { seconds, problem });
}

/** Those that wait for the same conversation come back a little apart. */
async function waitForTurn({ tools, message, attempt }: Delivery, milliseconds: number): Promise<void> {
  tools.count('awaited-turn');
  await awaitTurn(tools.store, message.id, attempt, (milliseconds + Math.random() * 250) / 1000);
}

async function dropped({ tools, message }: Delivery, reason: string): Promise<void> {
  tools.count('obsolete');
  if (await settleObsolete(tools.store, message, reason)) tools.wake();
}

/** Before somebody is held for unreachable: what nobody needs any more reaches nobody for a good reason. */
async function unreachable(delivery: Delivery, unreached: Unreached): Promise<void> {
  const { tools, message } = delivery;
  if (message.personId !== null && message.activityId === null) {
    const presented = await tools.present(requestFor(message, null));
    // A mail that told of an appointment cannot be taken away: another one takes it back.
    const isSaid = presented.kind === 'card' || message.cause === 'appointment-undone';
    if (!isSaid || !('summary' in presented)) return await dropped(delivery, presented.kind);
    const mailed = await byMail(delivery, message.personId, presented.summary);
    if (mailed === 'for-letters') return await handOver(delivery, unreached);
    // Whatever came of the mail, nothing more is sent to where Teams takes nothing.
    if ((mailed === 'sent' || mailed === 'refused') && unreached.refusedIn) {
      await markClosed(tools.store, message, unreached.refusedIn, unreached.problem);
    }
    if (mailed === 'refused') return await noWayTo(delivery, { problem: 'mail-refused', refusedIn: null });
    if (mailed !== 'no-way') return;
  }
  await noWayTo(delivery, unreached);
}

/** To those who send letters, and only letters: whatever a mail server does, messages in Teams go on. */
async function handOver({ tools, message }: Delivery, { refusedIn, problem }: Unreached): Promise<void> {
  // As after the mail: nothing more is sent to where Teams takes nothing.
  if (refusedIn) await markClosed(tools.store, message, refusedIn, problem);
  await handToMail(tools.store, message);
  tools.wakeMail();
}

async function noWayTo(delivery: Delivery, unreached: Unreached): Promise<void> {
  const { tools, message } = delivery;
  if (await markUnreachable(tools.store, message, unreached)) {
    tools.count('unreachable');
    tools.log.warn({ ...about(delivery), problem: unreached.problem }, 'message reaches nobody');
    // Those who can help have been told in the same transaction.
    tools.wake();
    return;
  }
  await tryLater(delivery, 0, unreached.problem);
}

/** The other way: said by mail, if an address is known and a mail can say it. What is to be done later is put up. */
async function byMail(
  delivery: Delivery,
  personId: string,
  summary: string,
): Promise<'sent' | 'later' | 'refused' | 'no-way' | 'for-letters'> {
  const { tools, message, attempt } = delivery;
  const { id: messageId, card, subjectId, correlationId } = message;
  const letter = { messageId, personId, card, subjectId, correlationId, summary };
  const send = await tools.mailer?.letterFor(letter);
  if (!send) return 'no-way';
  if (attempt.queue !== 'mail') return 'for-letters';
  const untilSlot = await reserveMailSlot(tools.store, tools.mailsPerSecond);
  if (untilSlot === null) {
    await waitForTurn(delivery, 1_000 + Math.random() * 1_000);
    return 'later';
  }
  await pause(untilSlot);
  const result = await send();
  switch (result.kind) {
    case 'sent':
      tools.count('mailed');
      if (await settleMailed(tools.store, message)) tools.wake();
      return 'sent';
    case 'retry':
      await afterRetry(delivery, {
        kind: 'retry',
        status: null,
        afterSeconds: null,
        unknown: result.unknown,
      });
      return 'later';
    case 'rejected':
      await giveUp(delivery, result.code);
      return 'later';
    case 'refused':
      return 'refused';
  }
}

async function giveUp(delivery: Delivery, problem: string): Promise<void> {
  const { tools, message } = delivery;
  tools.count('dead');
  tools.log.error({ ...about(delivery), problem }, 'message laid aside');
  await settleDead(tools.store, message.id, problem);
}

async function send(
  { sender }: DeliveryTools,
  { activityId }: TakenMessage,
  { id, serviceUrl, tenantId }: OpenConversation,
  { card, summary }: PresentedCard,
): Promise<SendResult> {
  const target = { conversationId: id, serviceUrl, tenantId };
  if (activityId === null) return await sender.send(target, { card, summary });
  return await sender.update(target, activityId, { card, summary });
}

function requestFor(
  { card, subjectId, cause, personId, conversationId, activityId }: TakenMessage,
  conversation: OpenConversation | null,
): ToPresent {
  const reader =
    personId === null ? { conversationId: conversation?.id ?? conversationId ?? '' } : { personId };
  return { card, subjectId, cause, reader, activityId, locale: conversation?.locale ?? null };
}

function about({ message }: Delivery): Record<string, unknown> {
  const { id, card, subjectId, correlationId, attempts } = message;
  return { messageId: id, card, subjectId, correlationId, attempts };
}
