import { Agent, request } from 'node:http';

export type PostAnswer = { status: number; body: unknown };

/** Why there was no answer: nobody listens (`down`), the line broke (`cut`), or time ran out (`timeout`). */
export class NoAnswer extends Error {
  readonly why: 'down' | 'cut' | 'timeout';

  constructor(why: 'down' | 'cut' | 'timeout', message: string) {
    super(message);
    this.why = why;
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 4_000 });

function parsedOrText(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function reasonOf(error: Error & { code?: string }): NoAnswer {
  const down = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENOTFOUND'].includes(error.code ?? '');
  return new NoAnswer(down ? 'down' : 'cut', error.message || (error.code ?? 'connection lost'));
}

/** Posts JSON to a loopback URL. Throws {@link NoAnswer}; the time covers the whole exchange. */
export function postJson(
  url: string,
  body: unknown,
  options: { headers?: Record<string, string>; timeoutMs: number; signal: AbortSignal },
): Promise<PostAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<PostAnswer>();
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...options.headers,
  };
  const outgoing = request(url, { method: 'POST', agent, headers, signal: options.signal });
  const timer = setTimeout(() => {
    reject(new NoAnswer('timeout', `no answer within ${options.timeoutMs} ms`));
    outgoing.destroy();
  }, options.timeoutMs);
  outgoing.on('error', (error) => reject(reasonOf(error)));
  outgoing.on('close', () => {
    clearTimeout(timer);
    reject(new NoAnswer('cut', 'the connection was closed before the answer was whole'));
  });
  outgoing.on('response', (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        body: parsedOrText(Buffer.concat(chunks).toString('utf8')),
      }),
    );
  });
  outgoing.end(text);
  return promise;
}
