import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify from 'restify';
import type { Log } from './log.ts';
import { guardBody, hardenResponse, MOST_BODY_BYTES } from './server-guards.ts';
import type { TeamsFace } from './teams/teams-face.ts';
import type { HandleTurn } from './turn.ts';

const DRAIN_MS = 10_000;
const SLOWEST_REQUEST_MS = 30_000;

/** What the program can and cannot do right now, for an operator or a load balancer. */
export type Readiness = { readonly ready: boolean; readonly checks: Readonly<Record<string, string>> };

export type ServerParts = {
  readonly face: Pick<TeamsFace, 'process'>;
  readonly handle: HandleTurn;
  readonly ready: () => Promise<Readiness>;
  readonly log: Log;
  /** More routes, such as those of the tab. Long answers (event streams) end themselves when `closing` aborts. */
  readonly extraRoutes?: (server: restify.Server, closing: AbortSignal) => void;
};

export type BotServer = {
  /** Resolves with the port (which the system chose for 0) once requests are taken. Throws {@link PortBusyError}. */
  listen(port: number, host: string): Promise<{ readonly port: number }>;
  /** Takes no more requests, lets those under way finish for at most `deadlineMs`, then cuts what is left. */
  close(deadlineMs?: number): Promise<void>;
};

/** Somebody else listens on the port. */
export class PortBusyError extends Error {
  override readonly name = 'PortBusyError';
  readonly port: number;

  constructor(port: number, cause: unknown) {
    super(`Port ${port} is in use. Stop what listens there, or choose another port.`, { cause });
    this.port = port;
  }
}

/** The bot's HTTP server: the messaging endpoint, two probes, and whatever routes it is given. */
export function createServer(parts: ServerParts): BotServer {
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();
  // restify's own log would write request headers; ours says what there is to say.
  const server = restify.createServer({ name: '', log: pino({ enabled: false }) as never });
  const http = server.server as HttpServer;
  http.requestTimeout = SLOWEST_REQUEST_MS;

  server.pre((request, response, next) => {
    hardenResponse(request, response);
    if (closing.signal.aborted) response.setHeader('Connection', 'close');
    next();
  });
  // A connection that turns idle while the server closes would otherwise keep it open until the client leaves.
  http.on('request', (_request, response) => {
    response.once('close', () => closing.signal.aborted && setImmediate(() => http.closeIdleConnections()));
  });
  server.on('restifyError', (_request, response, error, done) => {
    if (!(error.statusCode < 500)) concealDefect(error, response, parts.log);
    done();
  });

  server.post('/api/messages', guardBody, ...readJson(), async (request, response) => {
    const turn = parts.face.process(request, response, parts.handle);
    const tracked = turn.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    await tracked;
  });
  server.get('/healthz', async (_request, response) => {
    response.send(200, { alive: true });
  });
  server.get('/readyz', async (_request, response) => {
    const readiness = await parts.ready();
    response.send(readiness.ready && !closing.signal.aborted ? 200 : 503, readiness);
  });
  parts.extraRoutes?.(server, closing.signal);

  return {
    listen: (port, host) => listen(server, http, port, host),
    async close(deadlineMs = DRAIN_MS) {
      closing.abort();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      const finished = Promise.all([closed, Promise.allSettled([...underWay])]);
      if (await isWithin(finished, deadlineMs)) return;
      parts.log.warn({ turns: underWay.size }, 'Requests were cut: they did not finish in time');
      http.closeAllConnections();
      await closed;
    },
  };
}

async function isWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}

/** restify would tell the caller what broke, unless an answer is out already. */
function concealDefect(error: Error, response: restify.Response, log: Log): void {
  log.error({ err: error }, 'A request failed');
  if (!response.headersSent) response.send(500, { error: 'internal-error' });
}

function readJson(): restify.RequestHandler[] {
  return restify.plugins.bodyParser({ maxBodySize: MOST_BODY_BYTES, mapParams: false });
}

function listen(server: restify.Server, http: HttpServer, port: number, host: string) {
  return new Promise<{ port: number }>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortBusyError(port, error) : error);
    server.once('error', fail);
    server.listen(port, host, () => {
      server.removeListener('error', fail);
      resolve({ port: (http.address() as AddressInfo).port });
    });
  });
}
