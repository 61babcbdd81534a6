import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../../sandbox/http/answer.ts';
import { asRecord, asText, parseJson, readText } from '../../sandbox/http/read-body.ts';
import { passOn } from './pass-on.ts';
import type { ProxyParts } from './signing-proxy.ts';

const inboxPath = /^\/playground\/([^/]+)\/api\/messages$/;

/**
 * What a Playground says, signed for the bot. Only its address for answers is changed, into the proxy's. Before it
 * says anything it asks with HEAD whether somebody is there.
 */
export async function toBot(
  { account, tokens, seats, serviceUrl, botEndpoint }: ProxyParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method === 'HEAD') return sendJson(response, 200, undefined);
  const seat = seats.of(inboxPath.exec(path)?.[1] ?? '');
  const endpoint = botEndpoint();
  if (!seat || !endpoint || request.method !== 'POST') {
    return sendJson(response, 503, { error: { code: 'notYet', message: 'The bot is not there yet.' } });
  }
  const activity = asRecord(parseJson(await readText(request)));
  const conversationId = asText(asRecord(activity.conversation).id);
  if (conversationId) seats.hold(conversationId, seat);
  const authorization = `Bearer ${await tokens.forBot(account.appId, serviceUrl)}`;
  const body = JSON.stringify({ ...activity, serviceUrl });
  await passOn(endpoint, { method: 'POST', body, authorization }, response);
}
