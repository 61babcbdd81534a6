import type { TurnContext } from 'botbuilder';
import type { Log } from '../log.ts';
import type { Answer, OutgoingActivity, Turn } from '../turn.ts';
import { withoutThread } from './sender.ts';
import { outgoingOf, toActivity } from './to-activity.ts';
import type { Outcome } from './to-invoke-response.ts';
import { type SendFailure, toSendFailure } from './to-send-failure.ts';

export type Reply = (context: TurnContext, turn: Turn, outcome: Outcome) => Promise<void>;

/** Told when an answer did not reach the person, so that it can be queued. */
export type OnReplyFailed = (turn: Turn, answer: Answer, result: SendFailure) => void | Promise<void>;

/** Told when an answer reached the person: where it lies, or null when Teams named no activity. */
export type OnReplied = (turn: Turn, answer: Answer, activityId: string | null) => void | Promise<void>;

export type ReplyHooks = { readonly onReplied: OnReplied; readonly onReplyFailed: OnReplyFailed };

/**
 * Sends the answer to a message or an installation while the turn lasts. What the turn did stands even when its
 * answer cannot be sent, so this never throws.
 */
export function createReply(log: Log, { onReplied, onReplyFailed }: ReplyHooks): Reply {
  return async (context, turn, outcome) => {
    if (turn.kind === 'removed') return;
    const answer: Answer = 'answer' in outcome ? outcome.answer : { kind: 'text', text: outcome.defect };
    const outgoing = outgoingOf(answer);
    if (!outgoing) return;
    const put = await putAnswer(context, turn, outgoing);
    const { correlationId } = turn;
    if (put.kind !== 'put') log.warn({ correlationId, failure: put }, 'An answer could not be sent');
    try {
      await (put.kind === 'put' ? onReplied(turn, answer, put.activityId) : onReplyFailed(turn, answer, put));
    } catch (err) {
      log.error({ err, correlationId }, 'What became of an answer could not be written down');
    }
  };
}

type Put = { readonly kind: 'put'; readonly activityId: string | null } | SendFailure;

/**
 * The card that was pressed gives way to the answer; only where it is gone a new one is sent. Where others read
 * along, their card is left alone: the answer is for whoever pressed.
 */
async function putAnswer(context: TurnContext, turn: Turn, outgoing: OutgoingActivity): Promise<Put> {
  const isOwn = turn.kind === 'action' && turn.place.kind === 'personal';
  const pressed = isOwn && 'card' in outgoing ? turn.replyToId : null;
  if (pressed === null) return await send(context, outgoing);
  const put = await putBy(async () => {
    await context.updateActivity({ ...toActivity(outgoing), id: pressed });
    return pressed;
  });
  return put.kind === 'gone' ? await send(context, outgoing) : put;
}

async function send(context: TurnContext, outgoing: OutgoingActivity): Promise<Put> {
  return await putBy(async () => (await context.sendActivity(toActivity(outgoing)))?.id);
}

async function putBy(send: () => Promise<string | undefined>): Promise<Put> {
  try {
    const id = await send();
    return { kind: 'put', activityId: id ? withoutThread(id) : null };
  } catch (error) {
    return toSendFailure(error);
  }
}
