import type { Failure, Outcome, Violation } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';
import { NoAnswer, type PostAnswer, postJson } from './post-json.ts';
import type { BotActivity, DeliveryNote } from './sent-activities.ts';

/** What came back from the bot, before anybody has made sense of its body. */
export type Delivery = { outcome: Outcome; body: unknown };

const slowMs = 5_000;

function failureOf(error: unknown): Failure {
  if (!(error instanceof NoAnswer)) throw error;
  if (error.why === 'timeout')
    return { code: 'timeout', message: `The bot did not answer: ${error.message}.` };
  return { code: 'botDown', message: `The bot could not be reached: ${error.message}.` };
}

async function attemptOnce(sandbox: Sandbox, activity: BotActivity, note: DeliveryNote, attempt: number) {
  const { bot } = sandbox.state.world;
  const at = new Date();
  const token = await sandbox.tokens.forBot(bot.appId, sandbox.serviceUrl());
  const answer = await postJson(bot.endpoint, activity, {
    headers: { authorization: `Bearer ${token}` },
    timeoutMs: sandbox.settings.deliveryTimeoutMs,
    signal: sandbox.stopping,
  }).catch(failureOf);
  writeDown(sandbox, activity, note, { at, attempt, answer });
  return answer;
}

function violationsOf(ms: number, activity: BotActivity): Violation[] {
  if (ms <= slowMs) return [];
  const what = activity.name ?? activity.type;
  return [
    {
      code: 'slow-answer',
      text: `${what} took ${ms} ms; Teams gives up on some invokes after ${slowMs} ms.`,
    },
  ];
}

function writeDown(
  sandbox: Sandbox,
  activity: BotActivity,
  note: DeliveryNote,
  attempt: { at: Date; attempt: number; answer: PostAnswer | Failure },
): void {
  const { answer, at } = attempt;
  const ms = Date.now() - at.getTime();
  sandbox.traffic.write({
    at: at.toISOString(),
    direction: 'toBot',
    method: 'POST',
    path: new URL(sandbox.state.world.bot.endpoint).pathname,
    status: 'status' in answer ? answer.status : 0,
    ms,
    conversationId: note.conversationId,
    ...(note.userId ? { userId: note.userId } : {}),
    activityId: activity.id,
    activityType: activity.type,
    ...(activity.name ? { name: activity.name } : {}),
    attempt: attempt.attempt,
    violations: violationsOf(ms, activity),
    request: activity,
    response: 'status' in answer ? answer.body : answer,
  });
}

/**
 * Posts an activity to the bot, signed. When the bot does not answer in time it gets the activity once more
 * under the same id, as from Teams. Never throws for what the bot does: the outcome tells.
 */
export async function deliverToBot(
  sandbox: Sandbox,
  activity: BotActivity,
  note: DeliveryNote,
): Promise<Delivery> {
  sandbox.sent.keep({ activity, note });
  const started = performance.now();
  let attempts = 1;
  let answer = await attemptOnce(sandbox, activity, note, attempts);
  if ('code' in answer && answer.code === 'timeout' && !sandbox.stopping.aborted) {
    attempts = 2;
    answer = await attemptOnce(sandbox, activity, note, attempts);
  }
  const ms = Math.round(performance.now() - started);
  const known = { delivered: true, activityId: activity.id, attempts, ms };
  if ('code' in answer)
    return { body: undefined, outcome: { ...known, ok: false, status: 0, failure: answer } };
  const ok = answer.status >= 200 && answer.status < 300;
  const failure = { code: 'botError', message: `The bot answered HTTP ${answer.status}.` } as const;
  const outcome = { ...known, ok, status: answer.status, ...(ok ? {} : { failure }) };
  return { body: answer.body, outcome };
}

/** The outcome of something that was not for the bot. */
export const notDelivered: Outcome = { ok: true, delivered: false, status: 0, attempts: 0, ms: 0 };
