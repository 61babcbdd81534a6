import { timingSafeEqual } from 'node:crypto';
import type { Sandbox } from '../sandbox.ts';
import type { BotAnswer } from './bot-call.ts';

const scope = 'https://api.botframework.com/.default';

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(status: number, error: string, error_description: string): BotAnswer {
  return { status, body: { error, error_description } };
}

/** The client-credentials grant: app id and password against a token for the connector. */
export async function grantToken(sandbox: Sandbox, form: string): Promise<BotAnswer> {
  const fields = new URLSearchParams(form);
  const { bot } = sandbox.state.world;
  if (fields.get('grant_type') !== 'client_credentials')
    return refused(400, 'unsupported_grant_type', 'Only client_credentials is known here.');
  if (fields.get('scope') !== scope) return refused(400, 'invalid_scope', `The scope must be ${scope}.`);
  const known = sandbox.state.seeded && isSame(fields.get('client_id') ?? '', bot.appId);
  if (!known || !isSame(fields.get('client_secret') ?? '', bot.appPassword))
    return refused(401, 'invalid_client', 'Unknown app id or wrong password.');
  return { status: 200, body: await sandbox.tokens.grant(bot.appId) };
}
