import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../../sandbox/http/answer.ts';
import { asRecord, asText, parseJson, readText } from '../../sandbox/http/read-body.ts';
import { passOn } from './pass-on.ts';
import type { Seat } from './seats.ts';
import type { ProxyParts } from './signing-proxy.ts';

const creationPath = '/v3/conversations';
const conversationPath = /^\/v3\/conversations\/([^/]+)/;

/**
 * What the bot says, to the Playground that it is for. Left to itself a Playground opens a conversation with
 * anybody and then fails on the first message; here those who are not
 * played, or whose Playground nobody has opened, have not installed the app.
 */
export async function fromBot(
  { account, tokens, seats }: ProxyParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if ((await tokens.appIdOf(request.headers.authorization)) !== account.appId) {
    return refuse(response, 401, 'Unauthorized');
  }
  const { method = 'GET' } = request;
  const body = await readText(request);
  if (path === creationPath) {
    const seat = seats.of(firstMemberOf(body));
    if (!seat || !seats.isOpened(seat)) return refuse(response, 403, 'BotNotInConversationRoster');
    const answer = await passOn(addressOf(seat, path), { method, body }, response);
    const conversationId = asText(asRecord(parseJson(answer)).id);
    if (conversationId) seats.hold(conversationId, seat);
    return;
  }
  const seat = seats.holding(decodeURIComponent(conversationPath.exec(path)?.[1] ?? ''));
  if (!seat) return refuse(response, 404, 'ConversationNotFound');
  await passOn(addressOf(seat, path), { method, body }, response);
}

function firstMemberOf(body: string): string {
  const { members } = asRecord(parseJson(body));
  return (Array.isArray(members) && asText(asRecord(members[0]).id)) || '';
}

function addressOf({ client }: Seat, path: string): string {
  return `${client.serviceUrl}${path}`;
}

function refuse(response: ServerResponse, status: number, code: string): void {
  sendJson(response, status, { error: { code, message: code } });
}
