import type { Settings } from './api.ts';
import { Faults } from './connector/faults.ts';
import { Rates } from './connector/rates.ts';
import { Tokens } from './connector/tokens.ts';
import type { ChatState } from './state/chat-state.ts';
import { SentActivities } from './to-bot/sent-activities.ts';
import { Traffic } from './traffic.ts';

/** Everything that one running sandbox consists of; handed to every route. */
export type Sandbox = {
  state: ChatState;
  settings: Settings;
  tokens: Tokens;
  rates: Rates;
  faults: Faults;
  traffic: Traffic;
  sent: SentActivities;
  /** The conversation that each user has before them, by user: the one they opened last. */
  inView: Map<string, string>;
  /** Ends waiting requests when the sandbox stops. */
  stopping: AbortSignal;
  /** The sandbox's own address with a slash at the end, as Teams' service URLs have. */
  serviceUrl: () => string;
};

/** What Teams does; a test may ask for less patience. */
export const teamsSettings: Settings = { refreshAfterMs: 60_000, deliveryTimeoutMs: 15_000, rates: true };

/** Puts a sandbox together around its chats. */
export function makeSandbox(parts: {
  state: ChatState;
  dataFolder: string | undefined;
  settings: Settings;
  stopping: AbortSignal;
  serviceUrl: () => string;
}): Sandbox {
  const { dataFolder, ...rest } = parts;
  return {
    ...rest,
    tokens: new Tokens(dataFolder),
    rates: new Rates(),
    faults: new Faults(),
    traffic: new Traffic(),
    sent: new SentActivities(),
    inView: new Map(),
  };
}
