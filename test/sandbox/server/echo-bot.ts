import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HeardActivity = Record<string, unknown> & {
  type: string;
  id: string;
  name?: string;
  text?: string;
  value?: unknown;
};

export type EchoAnswer = { status: number; body?: unknown };

/** The other end of the line: keeps what it hears with its headers and answers as `answer` says. */
export type EchoBot = {
  endpoint: string;
  heard: { activity: HeardActivity; authorization: string }[];
  answer: (activity: HeardActivity) => EchoAnswer | Promise<EchoAnswer>;
  close(): Promise<void>;
};

async function textOf(request: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export async function startEchoBot(): Promise<EchoBot> {
  const server = createServer(async (request, response) => {
    const activity = JSON.parse(await textOf(request)) as HeardActivity;
    bot.heard.push({ activity, authorization: request.headers.authorization ?? '' });
    const { status, body } = await bot.answer(activity);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const bot: EchoBot = {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    heard: [],
    answer: () => ({ status: 200 }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return bot;
}
