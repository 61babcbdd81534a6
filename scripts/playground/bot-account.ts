import { randomBytes, randomUUID } from 'node:crypto';

/** What the bot is known by, as an app registration would give it in Teams. */
export type BotAccount = { readonly appId: string; readonly appPassword: string };

/** An account for one run. */
export function newBotAccount(): BotAccount {
  return { appId: randomUUID(), appPassword: randomBytes(24).toString('base64url') };
}
