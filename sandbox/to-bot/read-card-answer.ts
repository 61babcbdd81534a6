import type { Failure, Outcome, Violation } from '../api.ts';
import { cardViolations, largestActivityBytes, sizeInUtf16 } from '../connector/activity-rules.ts';
import { asRecord, asText } from '../http/read-body.ts';
import type { Delivery } from './deliver-to-bot.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';
const errorType = 'application/vnd.microsoft.error';

/** What Teams shows when an action failed, whatever the bot says. */
export const somethingWentWrong = { kind: 'error', text: 'Something went wrong' } as const;

/** The outcome of an invoke, with the card to show instead and what is to be remarked about the answer. */
export type CardAnswer = { outcome: Outcome; card?: unknown; violations: Violation[] };

function bad(outcome: Outcome, text: string): CardAnswer {
  const failure: Failure = { code: 'badAnswer', message: text };
  return {
    outcome: { ...outcome, ok: false, failure, toast: somethingWentWrong },
    violations: [{ code: 'bad-answer', text }],
  };
}

function readCard(outcome: Outcome, card: unknown): CardAnswer {
  if (asRecord(card).type !== 'AdaptiveCard') return bad(outcome, 'The value is not an Adaptive Card.');
  if (sizeInUtf16(card) > largestActivityBytes) return bad(outcome, 'The card is over 40 KB.');
  return { outcome, card, violations: cardViolations(card) };
}

function readError(outcome: Outcome, type: unknown): CardAnswer {
  const violations =
    type === errorType
      ? []
      : [{ code: 'bad-answer', text: `An inner error must have the type ${errorType}.` }];
  return { outcome: { ...outcome, toast: somethingWentWrong }, violations };
}

/** Reads the answer to `adaptiveCard/action`: HTTP 200 with {statusCode, type, value}, anything else is wrong. */
export function readCardAnswer({ outcome, body }: Delivery): CardAnswer {
  if (outcome.failure?.code === 'botError')
    return bad(
      outcome,
      `Card actions are answered with HTTP 200 and an inner statusCode, not ${outcome.status}.`,
    );
  if (!outcome.ok) return { outcome, violations: [] };
  const { statusCode, type, value } = asRecord(body);
  if (typeof statusCode !== 'number') return bad(outcome, 'The answer has no inner statusCode.');
  const known = { ...outcome, innerStatus: statusCode };
  if (statusCode !== 200) return readError(known, type);
  if (type === cardType) return readCard(known, value);
  const text = asText(value);
  if (type === messageType && text)
    return { outcome: { ...known, toast: { kind: 'message', text } }, violations: [] };
  return bad(known, `Teams cannot show an answer of the type ${String(type)}.`);
}
