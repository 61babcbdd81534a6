import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { advanceClock, type ClockReading, isAdvance, readClock } from './business-clock.ts';

export type ControlServer = { readonly url: string; close(): Promise<void> };

type ControlOptions = {
  readonly port: number;
  /** The database as its owner; null while it is not there. */
  readonly ownerUrl: () => string | null;
  /** Origins whose pages may call us, besides none at all (a command line, the sandbox's server). */
  readonly origins: readonly string[];
};

type Answer = { readonly status: number; readonly body: ClockReading | { readonly error: string } };

const mostBodyBytes = 1_000;
const refusal = (status: number, error: string): Answer => ({ status, body: { error } });

/**
 * The demo's clock over HTTP, on this machine only: `GET /clock` and `POST /clock {"advanceSeconds": 86400}`.
 * Host and Origin are checked, so that no page from elsewhere can reach it through somebody's browser.
 */
export async function startControlServer(options: ControlOptions): Promise<ControlServer> {
  const server = createServer((request, response) => {
    void answer(request, options)
      .catch(() => refusal(503, 'The database does not answer just now. Try again in a moment.'))
      .then((given) => send(request, response, given, options.origins));
  });
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, options: ControlOptions): Promise<Answer> {
  const { host = '', origin } = request.headers;
  if (!['127.0.0.1', 'localhost'].includes(host.replace(/:\d+$/, ''))) {
    return refusal(403, 'Only this machine, by the name 127.0.0.1 or localhost, may ask here.');
  }
  if (origin !== undefined && !options.origins.includes(origin)) {
    return refusal(403, `Pages from ${origin} may not ask here.`);
  }
  if (request.url !== '/clock') return refusal(404, 'There is only /clock here.');
  const ownerUrl = options.ownerUrl();
  if (ownerUrl === null) return refusal(503, 'The database is starting. Try again in a moment.');
  if (request.method === 'GET') return { status: 200, body: await readClock(ownerUrl) };
  if (request.method === 'POST') return moveClock(request, ownerUrl);
  return refusal(405, 'GET reads the clock, POST moves it.');
}

async function moveClock(request: IncomingMessage, ownerUrl: string): Promise<Answer> {
  // A form of a foreign page cannot send this type.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return refusal(415, 'Send JSON with content-type application/json.');
  }
  const seconds = (await readJson(request))?.advanceSeconds;
  if (!isAdvance(seconds)) {
    return refusal(400, 'Say by how many whole seconds to move forwards: {"advanceSeconds": 86400}.');
  }
  const moved = await advanceClock(ownerUrl, seconds);
  return moved === null
    ? refusal(400, 'The clock goes at most ten years ahead.')
    : { status: 200, body: moved };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > mostBodyBytes) return null;
  }
  try {
    return JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return null;
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body }: Answer,
  origins: readonly string[],
): void {
  const { origin } = request.headers;
  if (origin !== undefined && origins.includes(origin)) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'origin');
  }
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
