import { timingSafeEqual } from 'node:crypto';
import type { Tokens } from '../../sandbox/connector/tokens.ts';
import type { BotAccount } from './bot-account.ts';

/** The client-credentials grant: the bot's app id and password against a token, from the form that it posted. */
export async function grantFor(
  { appId, appPassword }: BotAccount,
  tokens: Tokens,
  form: string,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const fields = new URLSearchParams(form);
  if (fields.get('grant_type') !== 'client_credentials') {
    return { status: 400, body: { error: 'unsupported_grant_type' } };
  }
  if (!isSame(fields.get('client_id'), appId) || !isSame(fields.get('client_secret'), appPassword)) {
    return { status: 401, body: { error: 'invalid_client' } };
  }
  return { status: 200, body: await tokens.grant(appId) };
}

function isSame(given: string | null, expected: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
