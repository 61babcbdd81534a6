import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from '../api.ts';
import { sendJson } from '../http/answer.ts';
import { BodyTooLong, parseJson, readText } from '../http/read-body.ts';
import { makeRouter } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { actingRoutes } from './acting-routes.ts';
import { type ClientCall, type ClientHandler, callingUser } from './client-call.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { openFeed } from './feed.ts';
import { observingRoutes } from './observing-routes.ts';
import { Refused } from './refused.ts';
import { worldRoutes } from './world-routes.ts';

const findRoute = makeRouter<ClientHandler>([
  ...worldRoutes,
  ...conversationRoutes,
  ...actingRoutes,
  ...observingRoutes,
]);
const feedPath = /^\/api\/users\/([^/]+)\/feed$/;

function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof BodyTooLong) return new Refused(413, 'tooLong', 'The body is over one megabyte.');
  if (error instanceof SyntaxError || error instanceof URIError)
    return new Refused(400, 'unreadable', 'The request cannot be read.');
  throw error;
}

async function answerOf(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse, url: URL) {
  const match = findRoute(request.method ?? 'GET', url.pathname);
  if (match === 'unknown') throw new Refused(404, 'unknownAddress', `There is nothing at ${url.pathname}.`);
  if (match === 'otherMethod') throw new Refused(405, 'otherMethod', 'Not with this method.');
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const call: ClientCall = {
    params: match.params,
    query: url.searchParams,
    body: parseJson(await readText(request)),
    gone: AbortSignal.any([gone.signal, sandbox.stopping]),
  };
  return match.handle(sandbox, call);
}

function feed(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse, url: URL): boolean {
  const user = feedPath.exec(url.pathname)?.[1];
  if (!user || request.method !== 'GET') return false;
  const params = { u: decodeURIComponent(user) };
  const call = { params, query: url.searchParams, body: undefined, gone: sandbox.stopping };
  const header = request.headers['last-event-id'];
  const last = typeof header === 'string' ? header : (url.searchParams.get('lastEventId') ?? undefined);
  openFeed(sandbox, callingUser(sandbox, call), response, last);
  return true;
}

/** Serves a call of /api: 200 with the answer, or 4xx with a {@link Refusal}. */
export async function serveClient(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  try {
    if (feed(sandbox, request, response, url)) return;
    sendJson(response, 200, await answerOf(sandbox, request, response, url));
  } catch (error) {
    const refused = refusalOf(error);
    const body: Refusal = { error: { code: refused.code, message: refused.message } };
    sendJson(response, refused.status, body);
  }
}
