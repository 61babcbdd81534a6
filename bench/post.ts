import { Agent, request } from 'node:http';

export type Posted = { readonly status: number; readonly body: string };

/** A client that keeps its connections, as the channel does. */
export function createPoster(port: number, authorizations: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let count = 0;
  const post = (activity: object, path = '/api/messages'): Promise<Posted> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(activity);
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        authorization: authorizations[count++ % authorizations.length],
      };
      const sent = request(
        { port, host: '127.0.0.1', path, method: 'POST', agent, headers, timeout: 20_000 },
        (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            body += part;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
      sent.on('error', reject);
      sent.end(text);
    });
  return { post, close: () => agent.destroy() };
}

/** Does the work for each of `from` to `to` (not included), so many at a time. */
export async function eachOf(
  { from, to, concurrent }: { from: number; to: number; concurrent: number },
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = from;
  const worker = async () => {
    while (next < to) await work(next++);
  };
  await Promise.all(Array.from({ length: concurrent }, worker));
}
