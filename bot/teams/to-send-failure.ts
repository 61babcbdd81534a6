import type { SendResult } from '../turn.ts';
import { UntrustedServiceUrlError } from './connector-clients.ts';
import { BotTokenError } from './credentials.ts';
import { type Fields, fieldsOf, textOf } from './untrusted.ts';

export type SendFailure = Exclude<SendResult, { kind: 'sent' }>;
type Blocked = Extract<SendResult, { kind: 'blocked' }>['reason'];

/** Statuses after which the same message may be sent again; of 502 and 504 nobody knows whether it arrived. */
const PASSING = new Map([
  [412, { unknown: false }],
  [502, { unknown: true }],
  [503, { unknown: false }],
  [504, { unknown: true }],
]);

const BLOCKED = new Map<string, Blocked>([
  ['BotNotInConversationRoster', 'not-in-roster'],
  ['ConversationBlockedByUser', 'blocked-by-user'],
  ['MessageWritesBlocked', 'blocked-by-user'],
  ['BotDisabledByAdmin', 'disabled-by-admin'],
  ['BotNotInstalled', 'not-installed'],
  ['BotNotInstalledInConversation', 'not-installed'],
]);

/** Failures to reach the other side at all: nothing was written, so nothing can have arrived. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);

/**
 * What a failed send means for the delivery of the message, from what the connector client threw. Anything that
 * is no answer of Teams and did not plainly fail before it left is taken as "may have arrived".
 */
export function toSendFailure(error: unknown, now: Date = new Date()): SendFailure {
  if (error instanceof UntrustedServiceUrlError) {
    return { kind: 'rejected', status: 0, code: 'untrusted-service-url' };
  }
  if (isNamed(error, BotTokenError.name)) return retry(null, null, false);
  const { statusCode } = (fieldsOf(error) ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === 'number') return fromStatus(statusCode, error, now);
  return retry(null, null, !neverLeft(error));
}

function fromStatus(status: number, error: unknown, now: Date): SendFailure {
  const response = fieldsOf(fieldsOf(error)?.response);
  if (status === 429) return retry(429, secondsToWait(response, now), false);
  const passing = PASSING.get(status);
  if (passing) return retry(status, null, passing.unknown);
  if (status === 404) return { kind: 'gone' };
  const codes = codesIn(response);
  const reason = status === 403 ? codes.map((code) => BLOCKED.get(code)).find(Boolean) : undefined;
  if (reason) return { kind: 'blocked', reason };
  return { kind: 'rejected', status, code: codes[0] ?? 'unknown' };
}

function retry(status: number | null, afterSeconds: number | null, unknown: boolean): SendFailure {
  return { kind: 'retry', status, afterSeconds, unknown };
}

/** `Retry-After` is a number of seconds or a date. */
function secondsToWait(response: Fields | null, now: Date): number | null {
  const headers = response?.headers as { get?: (name: string) => unknown } | undefined;
  const value = textOf(headers?.get?.('retry-after'));
  if (value === null) return null;
  const seconds = /^\d+(\.\d+)?$/.test(value.trim())
    ? Number(value)
    : (Date.parse(value) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

/** Teams puts its own code at the top of the error, or one level down, and sometimes as the message. */
function codesIn(response: Fields | null): string[] {
  const error = fieldsOf(fieldsOf(parse(response?.bodyAsText))?.error);
  const innerError = fieldsOf(error?.innerHttpError) ?? fieldsOf(error?.innererror);
  const body = fieldsOf(innerError?.body);
  const named = [error?.code, innerError?.code, body?.code, error?.message];
  return named.filter((code): code is string => typeof code === 'string' && /^\w{1,80}$/.test(code));
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function neverLeft(error: unknown): boolean {
  const { code, message } = (fieldsOf(error) ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string') return false;
  if (NEVER_LEFT.has(code) || /CERT|^ERR_TLS|^ERR_SSL/.test(code)) return true;
  return typeof message === 'string' && /^connect |before secure TLS connection/.test(message);
}

/** The Azure pipeline may wrap what a policy threw, so the chain of causes is looked through. */
function isNamed(error: unknown, name: string): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at.name === name) return true;
  }
  return false;
}
