import { Agent, type IncomingMessage, request } from 'node:http';
import { eachOf } from '../post.ts';

/** Pages that have a report open, each on a line of its own. */
export type Listeners = {
  /** Resolves with the moments at which each of them hears of the section next. */
  hear(sectionId: string): Promise<number[]>;
  close(): void;
};

const patienceMilliseconds = 20_000;

export async function listen(
  port: number,
  path: string,
  authorizations: readonly string[],
): Promise<Listeners> {
  const agent = new Agent({ maxSockets: authorizations.length });
  const waiting = new Set<(text: string, index: number) => void>();
  const open = (authorization: string, index: number) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, path, agent, headers: { authorization } },
        (response) => {
          if (response.statusCode !== 200) reject(new Error(`A listener got ${response.statusCode}`));
          response.setEncoding('utf8');
          response.on('data', (text: string) => {
            for (const told of waiting) told(text, index);
          });
          resolve(response);
        },
      );
      sent.on('error', reject);
      sent.end();
    });
  const responses: IncomingMessage[] = [];
  await eachOf({ from: 0, to: authorizations.length, concurrent: 16 }, async (index) => {
    responses.push(await open(authorizations[index] ?? '', index));
  });
  return {
    hear(sectionId) {
      const { promise, resolve, reject } = Promise.withResolvers<number[]>();
      const heard = new Map<number, number>();
      const over = setTimeout(
        () => reject(new Error(`Only ${heard.size} of ${responses.length} heard`)),
        patienceMilliseconds,
      );
      const told = (text: string, index: number) => {
        if (!text.includes(sectionId) || heard.has(index)) return;
        heard.set(index, performance.now());
        if (heard.size < responses.length) return;
        clearTimeout(over);
        waiting.delete(told);
        resolve([...heard.values()]);
      };
      waiting.add(told);
      return promise;
    },
    close() {
      for (const response of responses) response.destroy();
      agent.destroy();
    },
  };
}
