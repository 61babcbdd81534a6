import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, Violation } from '../api.ts';
import { sendJson } from '../http/answer.ts';
import { asRecord, asText, BodyTooLong, parseJson, readText } from '../http/read-body.ts';
import { makeRouter } from '../http/router.ts';
import type { Sandbox } from '../sandbox.ts';
import { activityRoutes } from './activity-routes.ts';
import { type BotAnswer, type BotCall, type BotHandler, errorBody } from './bot-call.ts';
import { createRoutes } from './create-conversation.ts';
import { directoryRoutes } from './directory-routes.ts';
import { ConnectorRefusal, refuse, usualCodes } from './refusals.ts';
import { rosterRoutes } from './roster-routes.ts';
import { grantToken } from './token-route.ts';

const findRoute = makeRouter<BotHandler>([
  ...activityRoutes,
  ...createRoutes,
  ...rosterRoutes,
  ...directoryRoutes,
]);

const tokenPath = /^\/oauth2\/token$|^\/[^/]+\/oauth2\/v2\.0\/token$/;

/** Whether a path belongs to the bot's side: connector, token endpoint, directory. */
export function isForBot(path: string): boolean {
  return path.startsWith('/v3/') || path.startsWith('/directory/') || tokenPath.test(path);
}

/** What a call is about, as far as the path and the body tell before anything was looked up. */
function noteOf(sandbox: Sandbox, params: Record<string, string>, body: unknown): BotCall['note'] {
  const firstMember = asRecord(body).members;
  const memberId = Array.isArray(firstMember) ? asText(asRecord(firstMember[0]).id) : undefined;
  const { users, usersByMri } = sandbox.state.places;
  const member = memberId ? (usersByMri.get(memberId) ?? users.get(memberId)) : undefined;
  const conversationId = params.conversation;
  const place = conversationId ? sandbox.state.findPlace(conversationId)?.place : undefined;
  const userId = params.user ?? place?.user?.id ?? member?.id;
  return { ...(conversationId ? { conversationId } : {}), ...(userId ? { userId } : {}) };
}

function answerOf(refusal: ConnectorRefusal): BotAnswer {
  return { status: refusal.status, body: errorBody(refusal) };
}

async function handle(
  sandbox: Sandbox,
  route: BotHandler,
  call: BotCall,
  authorization: string | undefined,
): Promise<BotAnswer> {
  const appId = await sandbox.tokens.appIdOf(authorization);
  if (!appId || appId !== sandbox.state.world.bot.appId)
    throw refuse.unauthorized('A bearer token of this bot is missing.');
  return route(sandbox, call);
}

/** The answer of a fault; undefined when it only cuts the line. */
function faultAnswer(fault: Fault): { answer: BotAnswer; retryAfterSeconds: number | undefined } | undefined {
  if (fault.status === undefined) return undefined;
  const code = fault.code ?? usualCodes[fault.status] ?? 'ServiceError';
  const refusal = new ConnectorRefusal(fault.status, code, 'A fault that was asked for.');
  return { answer: answerOf(refusal), retryAfterSeconds: fault.retryAfterSeconds };
}

type Sent = {
  answer: BotAnswer;
  retryAfterSeconds?: number | undefined;
  cut?: boolean;
  fault?: Fault | undefined;
};

async function decide(sandbox: Sandbox, request: IncomingMessage, url: URL, seen: Seen): Promise<Sent> {
  const text = await readText(request);
  const method = request.method ?? 'GET';
  const isToken = tokenPath.test(url.pathname);
  const match = isToken ? 'unknown' : findRoute(method, url.pathname);
  const params = typeof match === 'object' ? match.params : {};
  // The form of a token request holds a password, which is not for the log.
  seen.body = isToken ? undefined : parseJson(text);
  seen.note = noteOf(sandbox, params, seen.body);
  const fault = sandbox.faults.strike(
    { method, path: decodeURIComponent(url.pathname), ...seen.note },
    Date.now(),
  );
  if (fault && fault.drop === 'before') return { answer: { status: 0 }, cut: true, fault };
  const instead = fault && !fault.drop ? faultAnswer(fault) : undefined;
  if (instead) return { ...instead, fault };
  const answer = isToken
    ? await grantToken(sandbox, text)
    : await routed(sandbox, match, { ...seen, params, query: url.searchParams }, request);
  return { answer, cut: fault?.drop === 'after', fault };
}

function routed(
  sandbox: Sandbox,
  match: ReturnType<typeof findRoute>,
  call: BotCall,
  request: IncomingMessage,
): Promise<BotAnswer> {
  if (match === 'unknown') throw new ConnectorRefusal(404, 'NotFound', 'No such address in the sandbox.');
  if (match === 'otherMethod') throw new ConnectorRefusal(405, 'MethodNotAllowed', 'Not with this method.');
  return handle(sandbox, match.handle, call, request.headers.authorization);
}

type Seen = { body: unknown; note: BotCall['note']; violations: Violation[] };

function refusalOf(error: unknown): ConnectorRefusal {
  if (error instanceof ConnectorRefusal) return error;
  if (error instanceof BodyTooLong) return refuse.tooBig();
  if (error instanceof SyntaxError || error instanceof URIError)
    return new ConnectorRefusal(400, 'BadSyntax', 'The request cannot be read.');
  throw error;
}

/** Serves a request of the bot: faults first, then token, rules and effect; all of it is written into the traffic log. */
export async function serveBot(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const at = new Date();
  const seen: Seen = { body: undefined, note: {}, violations: [] };
  const sent = await decide(sandbox, request, url, seen).catch((error: unknown): Sent => {
    const refusal = refusalOf(error);
    return { answer: answerOf(refusal), retryAfterSeconds: refusal.retryAfterSeconds };
  });
  if (sent.answer.status >= 400 && !sent.fault) seen.violations.push(refusalViolation(sent.answer));
  sandbox.traffic.write({
    at: at.toISOString(),
    direction: 'fromBot',
    method: request.method ?? 'GET',
    path: url.pathname + url.search,
    status: sent.answer.status,
    ms: Date.now() - at.getTime(),
    ...seen.note,
    ...(sent.fault ? { faultId: sent.fault.id } : {}),
    violations: seen.violations,
    ...(seen.body === undefined ? {} : { request: seen.body }),
    ...(tokenPath.test(url.pathname) ? {} : { response: sent.answer.body }),
  });
  if (sent.cut) return void request.socket.destroy();
  const wait = sent.retryAfterSeconds;
  sendJson(response, sent.answer.status, sent.answer.body, wait ? { 'retry-after': String(wait) } : {});
}

/** A refusal is in the log of violations under Teams' own code, so that a test can ask for there being none. */
function refusalViolation(answer: BotAnswer): Violation {
  const { error } = asRecord(answer.body);
  const code = typeof error === 'string' ? error : (asText(asRecord(error).code) ?? 'refused');
  return { code, text: asText(asRecord(error).message) ?? `HTTP ${answer.status}` };
}
