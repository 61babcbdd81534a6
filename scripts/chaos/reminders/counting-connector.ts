import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Teams as far as messages go: it takes each, counts it, and asks the sandbox for all else, such as tokens. */
export type CountingConnector = {
  readonly url: string;
  /** How many messages each conversation got; updates of them are not counted. */
  readonly arrived: ReadonlyMap<string, number>;
  close(): Promise<void>;
};

const activities = /^\/v3\/conversations\/([^/]+)\/activities(\/[^/]+)?$/;

/** @param besides where the sandbox is, without a slash at the end */
export async function startCountingConnector(besides: string): Promise<CountingConnector> {
  const arrived = new Map<string, number>();
  let newest = 0;
  const server = createServer((incoming, answer) => {
    const [, conversation, activity] = activities.exec(incoming.url ?? '') ?? [];
    if (!conversation) return passOn(incoming, answer, besides);
    incoming.resume();
    incoming.once('end', () => {
      const id = decodeURIComponent(conversation);
      if (incoming.method === 'POST' && !activity) arrived.set(id, (arrived.get(id) ?? 0) + 1);
      newest += 1;
      answer.setHeader('content-type', 'application/json');
      answer.end(JSON.stringify({ id: String(newest) }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function passOn(incoming: IncomingMessage, answer: ServerResponse, besides: string): void {
  // The sandbox answers to its own name alone.
  const {
    method,
    url,
    headers: { host: _host, ...headers },
  } = incoming;
  const asked = request(`${besides}${url}`, { method, headers }, (found) => {
    answer.writeHead(found.statusCode ?? 502, found.headers);
    found.pipe(answer);
  });
  asked.on('error', () => answer.destroy());
  incoming.pipe(asked);
}
