import type { Violation } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';
import { appStateOf } from '../state/app-state.ts';
import type { Place } from '../state/places.ts';
import type { LimitName } from './rates.ts';
import { type ConnectorRefusal, refuse } from './refusals.ts';

/** A request of the bot, with room for what the traffic log shall say about it. */
export type BotCall = {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  violations: Violation[];
  note: { conversationId?: string; userId?: string; activityId?: string; activityType?: string };
};

export type BotAnswer = { status: number; body?: unknown };
export type BotHandler = (sandbox: Sandbox, call: BotCall) => BotAnswer | Promise<BotAnswer>;

/** Finds the conversation of a call that the bot may be in. Throws Teams' 404 or 403. */
export function enterConversation(sandbox: Sandbox, id: string): { place: Place; threadId?: string } {
  const found = sandbox.state.findPlace(id);
  if (!found) throw refuse.noConversation();
  if (found.threadId && !sandbox.state.findMessage(found.place.id, found.threadId))
    throw refuse.noConversation();
  mustBeWelcome(sandbox, found.place);
  return found;
}

/** Throws the 403 of a place where the bot is not installed, is blocked or is switched off. */
export function mustBeWelcome(sandbox: Sandbox, place: Place): void {
  const app = appStateOf(sandbox.state, place);
  if (app.disabledByAdmin) throw refuse.disabledByAdmin();
  if (!app.installed) throw refuse.notInRoster();
  if (app.blocked) throw refuse.blockedByUser();
}

/** Counts a request against a limit and the app's limit in the tenant. Throws 429 with the time to wait. */
export function keepToRates(sandbox: Sandbox, limit: LimitName, key: string, tenantId: string): void {
  if (!sandbox.settings.rates) return;
  const keys = [
    { limit, key },
    { limit: 'appInTenant' as const, key: tenantId },
  ];
  const wait = sandbox.rates.take(keys, Date.now());
  if (wait > 0) throw refuse.throttled(Math.ceil(wait / 1000));
}

/** The body of an error as Teams gives it. */
export function errorBody(refusal: ConnectorRefusal): { error: { code: string; message: string } } {
  return { error: { code: refusal.code, message: refusal.message } };
}
