import type { TurnContext } from 'botbuilder';
import type { Log } from '../log.ts';
import type { Answer, OutgoingActivity, Turn } from '../turn.ts';
import { outgoingOf, toActivity } from './to-activity.ts';
import type { Outcome } from './to-invoke-response.ts';
import { type SendFailure, toSendFailure } from './to-send-failure.ts';

export type Reply = (context: TurnContext, turn: Turn, outcome: Outcome) => Promise<void>;

/** Told when an answer did not reach the person, so that it can be queued. */
export type OnReplyFailed = (turn: Turn, answer: Answer, result: SendFailure) => void | Promise<void>;

/**
 * Sends the answer to a message or an installation while the turn lasts. What the turn did stands even when its
 * answer cannot be sent, so this never throws.
 */
export function createReply(log: Log, onReplyFailed: OnReplyFailed): Reply {
  return async (context, turn, outcome) => {
    if (turn.kind === 'removed') return;
    const answer: Answer = 'answer' in outcome ? outcome.answer : { kind: 'text', text: outcome.defect };
    const outgoing = outgoingOf(answer);
    if (!outgoing) return;
    const failure = await put(context, turn, outgoing);
    if (!failure) return;
    const { correlationId } = turn;
    log.warn({ correlationId, failure }, 'An answer could not be sent');
    try {
      await onReplyFailed(turn, answer, failure);
    } catch (err) {
      log.error({ err, correlationId }, 'An answer that could not be sent could not be queued either');
    }
  };
}

/** The card that was pressed gives way to the answer; only where it is gone a new one is sent. */
async function put(
  context: TurnContext,
  turn: Turn,
  outgoing: OutgoingActivity,
): Promise<SendFailure | null> {
  const pressed = turn.kind === 'action' && 'card' in outgoing ? turn.replyToId : null;
  if (pressed === null) return send(context, outgoing);
  const failure = await failureOf(context.updateActivity({ ...toActivity(outgoing), id: pressed }));
  return failure?.kind === 'gone' ? send(context, outgoing) : failure;
}

function send(context: TurnContext, outgoing: OutgoingActivity): Promise<SendFailure | null> {
  return failureOf(context.sendActivity(toActivity(outgoing)));
}

async function failureOf(sending: Promise<unknown>): Promise<SendFailure | null> {
  try {
    await sending;
    return null;
  } catch (error) {
    return toSendFailure(error);
  }
}
