import type { SendResult } from '../domain/sending.ts';
import type { ReachProblem } from '../domain/views/reach.ts';
import { noteOpenedConversation } from '../store/commands/register-conversation.ts';
import { endOpening, reserveOpeningSlot } from '../store/commands/reserve-opening-slot.ts';
import type { TakenMessage } from '../store/commands/take-message.ts';
import {
  type ClosedState,
  conversationOf,
  identitiesOf,
  type KnownIdentity,
  type OpenConversation,
} from '../store/queries/recipient.ts';
import type { DeliveryTools } from './tools.ts';

type Retry = Extract<SendResult, { kind: 'retry' }>;

/** The way to a reader, or why there is none. */
export type Reached =
  | {
      readonly kind: 'conversation';
      readonly conversation: OpenConversation;
      /** Opened by this delivery, so not yet known to take messages. */
      readonly isNew: boolean;
    }
  | { readonly kind: 'unreachable'; readonly problem: ReachProblem }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly retry: Retry }
  /** Too many conversations were opened just now: there is a turn in so many milliseconds. */
  | { readonly kind: 'turn'; readonly waitMs: number }
  | { readonly kind: 'rejected'; readonly code: string };

/** After these only an installation opens it again, and that the bot may try by itself. */
const mayBeOpenedAnew: readonly ClosedState[] = ['gone', 'not-installed'];

/** Finds where a message goes; opens a conversation with a person that the bot has none with. */
export async function reach(tools: DeliveryTools, message: TakenMessage): Promise<Reached> {
  const found = await conversationOf(tools.store.db, message);
  if (found && !('closed' in found)) return { kind: 'conversation', conversation: found, isNew: false };
  const closed = found?.closed ?? 'gone';
  if (message.conversationId !== null) {
    return closed === 'gone' ? { kind: 'gone' } : { kind: 'unreachable', problem: closed };
  }
  if (closed !== 'gone' && !mayBeOpenedAnew.includes(closed)) return { kind: 'unreachable', problem: closed };
  return await openAnew(tools, message, closed === 'gone' ? 'outside-tenant' : closed);
}

/**
 * Tries the person's identities in turn. The first that opens is taken; else the most hopeful answer counts.
 *
 * @param otherwise what stands in the way when no identity says more
 */
export async function openAnew(
  tools: DeliveryTools,
  message: TakenMessage,
  otherwise: ReachProblem = 'outside-tenant',
): Promise<Reached> {
  const { personId } = message;
  if (!personId) return { kind: 'gone' };
  let best: Reached = { kind: 'unreachable', problem: otherwise };
  for (const identity of await identitiesOf(tools.store.db, personId)) {
    const reached = await openWith(tools, message, identity);
    if (reached.kind === 'conversation') return reached;
    if (hopeIn(reached) > hopeIn(best)) best = reached;
  }
  return best;
}

/** Of several answers the one to act on: one that may become a yes, then one that says what is to be mended. */
function hopeIn(reached: Reached): number {
  if (reached.kind === 'later' || reached.kind === 'turn') return 3;
  if (reached.kind === 'rejected') return 1;
  return reached.kind === 'unreachable' && reached.problem !== 'outside-tenant' ? 2 : 0;
}

/** Most people have the app; only where it is missing is the directory asked to install it. */
async function openWith(
  tools: DeliveryTools,
  message: TakenMessage,
  identity: KnownIdentity,
): Promise<Reached> {
  const first = await open(tools, message, identity);
  if (first.kind !== 'unreachable' || first.problem !== 'not-installed') return first;
  switch (await tools.directory.install(identity)) {
    case 'installed':
      return await open(tools, message, identity);
    case 'not-allowed':
      return first;
    case 'unknown':
      return { kind: 'unreachable', problem: 'outside-tenant' };
    case 'unavailable':
      // Whether the app could have been installed is not known yet.
      return { kind: 'later', retry: passing };
  }
}

async function open(
  tools: DeliveryTools,
  message: TakenMessage,
  { tenantId, objectId, serviceUrl: known }: KnownIdentity,
): Promise<Reached> {
  const slot = await reserveOpeningSlot(tools.store);
  if (slot.kind === 'wait') return { kind: 'turn', waitMs: slot.waitMs };
  const serviceUrl = known ?? tools.fallbackServiceUrl;
  const result = await tools.sender.openPersonal({ tenantId, serviceUrl }, objectId);
  const isTooMany = result.kind === 'retry' && result.status === 429;
  await endOpening(tools.store, slot.place, isTooMany ? result.afterSeconds : null);
  if (result.kind !== 'opened') return afterRefusal(result);
  const { conversationId, channelUserId } = result;
  await noteOpenedConversation(tools.store, {
    kind: 'personal',
    conversationId,
    serviceUrl,
    tenantId,
    personId: message.personId,
    locale: null,
    heard: channelUserId ? { tenantId, objectId, channelUserId } : null,
  });
  const conversation = await conversationOf(tools.store.db, { ...message, conversationId });
  if (!conversation || 'closed' in conversation) return { kind: 'later', retry: passing };
  return { kind: 'conversation', conversation, isNew: true };
}

const passing: Retry = { kind: 'retry', status: null, afterSeconds: null, unknown: false };

function afterRefusal(result: Exclude<SendResult, { kind: 'sent' }>): Reached {
  switch (result.kind) {
    case 'retry':
      return { kind: 'later', retry: result };
    case 'blocked':
      return { kind: 'unreachable', problem: result.reason };
    case 'gone':
      return { kind: 'unreachable', problem: 'outside-tenant' };
    case 'rejected':
      return { kind: 'rejected', code: `open-${result.status}-${result.code}` };
  }
}
