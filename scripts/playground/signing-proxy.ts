import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tokens } from '../../sandbox/connector/tokens.ts';
import { sendJson } from '../../sandbox/http/answer.ts';
import { comesFromOwnPage, namesThisHost } from '../../sandbox/http/guard.ts';
import { readText } from '../../sandbox/http/read-body.ts';
import type { BotAccount } from './bot-account.ts';
import { fromBot } from './from-bot.ts';
import { grantFor } from './grant.ts';
import { Seats } from './seats.ts';
import { toBot } from './to-bot.ts';

export type ProxyParts = {
  readonly account: BotAccount;
  readonly tokens: Tokens;
  readonly seats: Seats;
  /** The one address that the bot hears from and answers to, as Teams has one for a tenant. */
  readonly serviceUrl: string;
  /** Where the bot hears; null before it is there. */
  readonly botEndpoint: () => string | null;
};

export type SigningProxy = {
  readonly seats: Seats;
  /** Ends with a slash. */
  readonly serviceUrl: string;
  /** Where the Playground of that person finds the bot. */
  endpointFor(objectId: string): string;
  /** From now on what the Playgrounds send goes to the bot. */
  forwardTo(botEndpoint: string): void;
  close(): Promise<void>;
};

const channelIssuer = 'https://api.botframework.com';

/**
 * Stands between the Playgrounds, which neither sign nor check anything, and the bot, which believes only what is
 * signed. To the bot it is Teams: it signs what comes in, publishes the keys, gives the bot its tokens, and checks
 * them. So the bot runs as it is. On loopback only, and not for pages in a browser.
 */
export async function startSigningProxy(account: BotAccount, tokens: Tokens): Promise<SigningProxy> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const seats = new Seats();
  let botEndpoint: string | null = null;
  const parts: ProxyParts = { account, tokens, seats, serviceUrl, botEndpoint: () => botEndpoint };
  server.on('request', (request, response) => {
    serve(parts, request, response).catch((problem: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 502, { error: { code: 'proxy', message: String(problem) } });
    });
  });
  return {
    seats,
    serviceUrl,
    endpointFor: (objectId) => `${serviceUrl}playground/${objectId}/api/messages`,
    forwardTo(endpoint) {
      botEndpoint = endpoint;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(parts: ProxyParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const port = request.socket.localPort ?? 0;
  if (!namesThisHost(request, port) || !comesFromOwnPage(request, port)) {
    return sendJson(response, 403, { error: { code: 'otherHost', message: 'Only for programs here.' } });
  }
  const { pathname, search } = new URL(request.url ?? '/', parts.serviceUrl);
  if (pathname.startsWith('/playground/')) return await toBot(parts, request, response, pathname);
  if (pathname.startsWith('/v3/')) return await fromBot(parts, request, response, pathname + search);
  switch (`${request.method} ${pathname}`) {
    case 'GET /.well-known/openidconfiguration':
      return sendJson(response, 200, openIdConfiguration(parts.serviceUrl));
    case 'GET /keys':
      return sendJson(response, 200, await parts.tokens.publicKeys());
    case 'POST /oauth2/token': {
      const { status, body } = await grantFor(parts.account, parts.tokens, await readText(request));
      return sendJson(response, status, body);
    }
    default:
      sendJson(response, 404, { error: { code: 'notFound', message: `There is nothing at ${pathname}.` } });
  }
}

function openIdConfiguration(serviceUrl: string) {
  return {
    issuer: channelIssuer,
    jwks_uri: `${serviceUrl}keys`,
    token_endpoint: `${serviceUrl}oauth2/token`,
    id_token_signing_alg_values_supported: ['RS256'],
  };
}
