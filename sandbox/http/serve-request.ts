import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveClient } from '../client/serve-client.ts';
import { isForBot, serveBot } from '../connector/serve-bot.ts';
import { serveMailbox } from '../mail/mail-pages.ts';
import type { Sandbox } from '../sandbox.ts';
import { sendJson } from './answer.ts';
import { comesFromOwnPage, namesThisHost } from './guard.ts';
import { isOfTab, passToBot } from './pass-to-bot.ts';
import { serveStatic } from './static-files.ts';

/** Where Entra publishes the keys of a tenant. */
const entraKeys = /^\/[^/]+\/discovery\/v2\.0\/keys$/;

const channelIssuer = 'https://api.botframework.com';

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  sendJson(response, status, { error: { code, message } });
}

function openIdConfiguration(sandbox: Sandbox): Record<string, unknown> {
  const url = sandbox.serviceUrl();
  return {
    issuer: channelIssuer,
    jwks_uri: `${url}keys`,
    token_endpoint: `${url}oauth2/token`,
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

/** Sends a request to the side it belongs to: the bot's, the public keys, /api, or the web client's files. */
export async function serveRequest(
  sandbox: Sandbox,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!namesThisHost(request, port))
    return refuse(response, 403, 'otherHost', 'Ask for 127.0.0.1 or localhost.');
  const url = new URL(request.url ?? '/', sandbox.serviceUrl());
  const path = url.pathname;
  if (path === '/.well-known/openidconfiguration')
    return sendJson(response, 200, openIdConfiguration(sandbox));
  if (path === '/keys' || entraKeys.test(path))
    return sendJson(response, 200, await sandbox.tokens.publicKeys());
  if (isForBot(path)) return serveBot(sandbox, request, response, url);
  if (!comesFromOwnPage(request, port))
    return refuse(response, 403, 'otherOrigin', 'Only for the own pages.');
  if (isOfTab(path, sandbox.state.world.bot.tab)) return passToBot(sandbox, request, response);
  if (path.startsWith('/api/')) return serveClient(sandbox, request, response, url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && serveMailbox(sandbox, url, response)) return;
  if (isRead && (await serveStatic(decodeURIComponent(path), response))) return;
  refuse(response, 404, 'notFound', `There is nothing at ${path}.`);
}
