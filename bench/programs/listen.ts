import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { answerParent } from './answer-parent.ts';

export type ListenSettings = { readonly databaseUrl: string; readonly channel: string };

const started = { port: 0 };

/** The least that tells many of a notice: Node's own server, a line that listens, and a loop over who is there. */
answerParent({
  start: async ({ databaseUrl, channel }: ListenSettings) => {
    const listeners = new Set<ServerResponse>();
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => process.exit(1));
    client.on('notification', ({ payload }) => {
      const { reportId, sectionId } = JSON.parse(payload ?? '{}') as Record<string, string>;
      const data = JSON.stringify({ reportId, sections: [sectionId] });
      for (const response of listeners) response.write(`event: changed\ndata: ${data}\n\n`);
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    const server = createServer((request, response) => {
      request.socket.setTimeout(0);
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write(': open\n\n');
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    started.port = (server.address() as AddressInfo).port;
  },
  port: () => started.port,
});
