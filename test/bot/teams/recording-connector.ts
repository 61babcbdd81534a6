import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Recorded = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: Record<string, unknown>;
};

/** How the next request is answered; `hang` never answers, `cut` breaks the line after reading all of it. */
export type Scripted =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | 'hang'
  | 'cut';

export type RecordingConnector = {
  readonly serviceUrl: string;
  readonly requests: Recorded[];
  /** Answers to come, first first; then 200 with a fresh id. */
  readonly script: Scripted[];
  /** Runs before the answer to each request. */
  beforeAnswer: (() => Promise<void>) | null;
  close(): Promise<void>;
};

/** The connector's wire: writes down what it is sent, and answers as told. */
export async function startRecordingConnector(): Promise<RecordingConnector> {
  const requests: Recorded[] = [];
  const script: Scripted[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    requests.push({
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      authorization: request.headers.authorization ?? '',
      body: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
    });
    await connector.beforeAnswer?.();
    const answer = script.shift() ?? { status: 200, body: { id: `activity-${requests.length}` } };
    if (answer === 'hang') return;
    if (answer === 'cut') return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connector: RecordingConnector = {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    requests,
    script,
    beforeAnswer: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return connector;
}
