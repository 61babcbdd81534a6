import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { readingLanguage } from '../../domain/language.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { isDatabaseAway } from '../../store/connection-lost.ts';
import { listenForChanges } from '../../store/listen-changes.ts';
import { onOneConnection } from '../../store/one-connection.ts';
import { actorOf } from '../../store/queries/actor-of.ts';
import { businessTime } from '../../store/queries/business-time.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { textIn } from '../../text/text-in.ts';
import type { TakeTurn } from '../person-limit.ts';
import { createFewAtOnce } from '../public/few-at-once.ts';
import type { Service } from '../service.ts';
import { type CheckToken, createTokenCheck, type SignedIn, TokenRefused } from './check-token.ts';
import { servePages } from './pages.ts';
import { BodyRefused, readJsonObject } from './read-body.ts';
import { serveCalendar } from './serve-calendar.ts';
import { createEventStreams } from './serve-events.ts';
import { assertUsableTabSettings, type TabSettings } from './settings.ts';
import type { TabCall, TabInput } from './tab-call.ts';
import { isTabFile, sendFile } from './tab-file.ts';

/**
 * The tab's side of the program: its pages, and what they ask and do under `/api/tab/`. Who calls is what Entra's
 * token says; what they may see and do is what queries and commands say, the same as for cards.
 */
export function serveTab(
  server: Server,
  service: Service,
  settings: TabSettings & { readonly listenUrl: string; readonly take: TakeTurn },
  closing: AbortSignal,
): { readonly arePagesBuilt: () => boolean } {
  assertUsableTabSettings(settings);
  const pages = servePages(server, settings);
  serveCalendar(server, service);
  const checkToken = createTokenCheck(settings);
  const { appId, take } = settings;
  // Files are held whole in memory, some times over while they are read.
  const takeLarge = createFewAtOnce({ most: 3, patienceMilliseconds: 120_000 });
  const answering = { service, checkToken, appId, take };

  const listener = listenForChanges(settings.listenUrl, (error) =>
    service.log.warn({ err: error }, 'The line that tells of changes was lost'),
  );
  closing.addEventListener('abort', () => void listener.close());
  const streams = createEventStreams(service.store, listener, closing);
  server.get('/api/tab/events', async (request, response) => {
    await answer(answering, request, response, async (call) => {
      const { watchedBy } = await import('./watched.ts');
      const watched = await watchedBy(call, Object.fromEntries(new URLSearchParams(request.getQuery())));
      if (!watched) return refuse('unknown-or-forbidden');
      streams.open({ call, watched, request, response });
      return 'streams';
    });
  });
  server.get('/api/tab/:query', async (request, response) => {
    await answer(answering, request, response, async (call) => {
      const { tabQueries } = await import('./queries.ts');
      const query = own(tabQueries, request.params.query);
      const input = Object.fromEntries(new URLSearchParams(request.getQuery()));
      return query ? await query(call, input) : refuse('unknown-or-forbidden');
    });
  });
  server.post('/api/tab/:verb', async (request, response) => {
    await answer(answering, request, response, async (call) => {
      const { largeBodies, tabCommands } = await import('./commands.ts');
      const command = own(tabCommands, request.params.verb);
      if (!command) return refuse('unknown-or-forbidden');
      const large = own(largeBodies, request.params.verb);
      if (large && !large.may(call.actor)) return refuse('unknown-or-forbidden');
      if (large && !takeLarge(response)) return 'too-many';
      const { submission, data } = await readJsonObject(request, large?.mostBytes);
      const { actor, correlationId } = call;
      const context = { store: service.store, actor, correlationId, submissionKey: keyOf(submission) };
      const outcome = await command(context, isInput(data) ? data : {}, call);
      service.wakeDelivery();
      return outcome;
    });
  });
  return { arePagesBuilt: pages.areBuilt };
}

type Answering = {
  readonly service: Service;
  readonly checkToken: CheckToken;
  readonly appId: string;
  readonly take: TakeTurn;
};

/** Who calls, then the answer; whatever goes wrong is told in words that the page can show. */
async function answer(
  { service, checkToken, appId, take }: Answering,
  request: Request,
  response: Response,
  work: (call: TabCall) => Promise<object | Refusal | 'streams' | 'too-many'>,
): Promise<void> {
  const correlationId = randomUUID();
  const locale = request.headers['accept-language']?.split(',')[0] ?? null;
  let language = readingLanguage({ language: null, locale, region: null });
  try {
    const key = await checkToken(request.headers.authorization);
    if (!take(key)) return sendTooMuch(response);
    const call = await callOf(service, key, { locale, correlationId, appId });
    if (!call) {
      const text = textIn(language).help.notKnown;
      return void response.send(403, { error: 'not-known', text });
    }
    language = call.reading.language;
    const given = await work(call);
    if (given === 'streams') return;
    if (given === 'too-many') return sendTooMuch(response);
    if (isRefusal(given)) return sendRefusal(response, given, language);
    if (isTabFile(given)) return sendFile(response, given);
    response.send(200, given);
  } catch (error) {
    if (error instanceof TokenRefused) return sendSignIn(service, response, error);
    if (error instanceof BodyRefused) {
      const said = refuse(error.status === 413 ? 'text-too-large' : 'input-invalid');
      return void response.send(error.status, { error: 'body-refused', text: refusalText(said, language) });
    }
    if (isDatabaseAway(error)) return sendAway(service, response, error);
    service.log.error({ err: error, correlationId }, 'A call of the tab failed');
    if (response.headersSent) return;
    const text = textIn(language).help.defect(correlationId);
    response.send(500, { error: 'defect', text, correlationId });
  }
}

async function callOf(
  service: Service,
  key: SignedIn,
  about: { readonly locale: string | null; readonly correlationId: string; readonly appId: string },
): Promise<TabCall | null> {
  const [actor, now] = await onOneConnection(service.store.db, (db) =>
    Promise.all([actorOf({ db }, key), businessTime({ db })]),
  );
  if (!actor) return null;
  const language = readingLanguage({
    language: actor.language,
    locale: about.locale,
    region: actor.region,
  });
  const reading = { language, now };
  const { expiresAt } = key;
  return {
    ...{ service, actor, key, expiresAt, reading },
    correlationId: about.correlationId,
    appId: about.appId,
  };
}

function sendRefusal(
  response: Response,
  refusal: Refusal,
  language: Parameters<typeof refusalText>[1],
): void {
  const status = refusal.code === 'unknown-or-forbidden' ? 404 : 422;
  response.send(status, {
    error: 'refused',
    code: refusal.code,
    details: refusal.details,
    text: refusalText(refusal, language),
  });
}

/** No defect, and nothing for a person to read: the page keeps what it has and tries again by itself. */
function sendAway({ log }: Service, response: Response, error: unknown): void {
  log.warn({ err: error }, 'A call of the tab found no database');
  if (response.headersSent) return;
  response.setHeader('Retry-After', '1');
  response.send(503, { error: 'unavailable' });
}

/** The page keeps what it has and tries again by itself. */
function sendTooMuch(response: Response): void {
  response.setHeader('Retry-After', '1');
  response.send(429, { error: 'too-much' });
}

/** The caller learns that signing in is needed, and the operator why. */
function sendSignIn({ log }: Service, response: Response, { fault, cause }: TokenRefused): void {
  const isOurs = fault === 'keys-unreachable';
  if (fault !== 'missing' && fault !== 'expired') {
    log.warn({ fault, ...(isOurs && { err: cause }) }, 'A token of the tab was refused');
  }
  if (isOurs) return void response.send(503, { error: 'keys-unreachable' });
  response.setHeader('WWW-Authenticate', 'Bearer');
  response.send(401, { error: 'sign-in-needed' });
}

function own<Value>(table: Readonly<Record<string, Value>>, name: unknown): Value | undefined {
  return typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Made by the page for each thing that somebody does, so that trying again counts once. */
function keyOf(submission: unknown): string | null {
  return typeof submission === 'string' && submission !== '' ? submission.slice(0, 64) : null;
}

function isInput(value: unknown): value is TabInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
