import type { Envelope, Turn } from '../turn.ts';
import { type Reading, readEnvelope } from './envelope.ts';
import { messageText } from './message-text.ts';
import { type Fields, fieldsOf, listOf, textOf } from './untrusted.ts';

const DEFAULT_CHOICES = 15;
const MOST_CHOICES = 50;

type Particular = Turn extends infer T ? (T extends Turn ? Omit<T, keyof Envelope> : never) : never;
type Reader = (activity: Fields) => Particular | null;

const BY_TYPE: Readonly<Record<string, Reader>> = {
  message: readMessage,
  invoke: (activity) => readerFor(BY_INVOKE, activity.name)(fieldsOf(activity.value) ?? {}),
  installationUpdate: (activity) => readerFor(BY_INSTALLATION, activity.action)(activity),
  conversationUpdate: readMembership,
};

const BY_INVOKE: Readonly<Record<string, Reader>> = {
  'adaptiveCard/action': readExecute,
  'application/search': readSearch,
  'task/fetch': (value) => readDialog('dialog-open', value),
  'task/submit': (value) => readDialog('dialog-submit', value),
};

const BY_INSTALLATION: Readonly<Record<string, Reader>> = {
  add: () => ({ kind: 'installed' }),
  'add-upgrade': () => ({ kind: 'installed' }),
  remove: () => ({ kind: 'removed' }),
  'remove-upgrade': () => ({ kind: 'removed' }),
};

/**
 * The neutral turn in an activity of the Bot Framework, or null when it asks nothing of us or makes no sense.
 * The sender is vouched for by the channel; all else in the activity is whatever somebody's client sent.
 */
export function toTurn(body: unknown, reading: Reading): Turn | null {
  const activity = fieldsOf(body);
  if (!activity) return null;
  const envelope = readEnvelope(activity, reading);
  const particular = envelope && readerFor(BY_TYPE, activity.type)(activity);
  return envelope && particular ? { ...envelope, ...particular } : null;
}

/** Whether an activity of this type can become a turn at all. */
export function isTurnType(type: string): boolean {
  return Object.hasOwn(BY_TYPE, type);
}

function readerFor(readers: Readonly<Record<string, Reader>>, name: unknown): Reader {
  const reader = typeof name === 'string' && Object.hasOwn(readers, name) ? readers[name] : undefined;
  return reader ?? (() => null);
}

/** A client without Action.Execute sends its fallback, Action.Submit, as a message: it is the same action. */
function readMessage(activity: Fields): Particular {
  const data = fieldsOf(activity.value);
  const verb = textOf(data?.verb);
  if (data && verb !== null) return { kind: 'action', verb, data: withoutVerb(data), trigger: 'manual' };
  return { kind: 'message', text: messageText(activity), data };
}

function readExecute(value: Fields): Particular | null {
  const action = fieldsOf(value.action);
  const verb = textOf(action?.verb);
  if (!action || verb === null) return null;
  const trigger = value.trigger === 'automatic' ? 'automatic' : 'manual';
  return { kind: 'action', verb, data: fieldsOf(action.data) ?? {}, trigger };
}

function readSearch(value: Fields): Particular | null {
  const dataset = textOf(value.dataset);
  if (dataset === null) return null;
  const asked = Number(fieldsOf(value.queryOptions)?.top ?? DEFAULT_CHOICES);
  const most = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST_CHOICES) : DEFAULT_CHOICES;
  return { kind: 'search', dataset, text: textOf(value.queryText) ?? '', most };
}

function readDialog(kind: 'dialog-open' | 'dialog-submit', value: Fields): Particular | null {
  const data = fieldsOf(value.data);
  const verb = textOf(data?.verb);
  return data && verb !== null ? { kind, verb, data: withoutVerb(data) } : null;
}

/** `verb` and `msteams` steer the client; a handler sees the same data whichever way an action came. */
function withoutVerb(data: Fields): Fields {
  const { verb: _verb, msteams: _msteams, ...rest } = data;
  return rest;
}

function readMembership(activity: Fields): Particular | null {
  const botId = textOf(fieldsOf(activity.recipient)?.id);
  const added = listOf(activity.membersAdded).map(fieldsOf);
  const isBot = botId !== null && added.some((member) => member?.id === botId);
  return isBot ? { kind: 'installed' } : null;
}
