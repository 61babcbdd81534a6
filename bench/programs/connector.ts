import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerParent } from './answer-parent.ts';

/** What Teams takes for an app and a tenant in a second. */
const mostInSecond = 50;
const activities = /^\/v3\/conversations\/[^/]+\/activities/;

let keepsRate = false;
let refused = 0;
/** When each message came, in milliseconds. */
let arrivals: number[] = [];

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    if (!activities.test(request.url ?? '')) {
      return void response.end(
        JSON.stringify({ access_token: 'bench', token_type: 'Bearer', expires_in: 3600 }),
      );
    }
    const now = performance.now();
    const oldest = arrivals.at(-mostInSecond);
    if (keepsRate && oldest !== undefined && now - oldest < 1_000) {
      refused += 1;
      response.statusCode = 429;
      return void response.end('{}');
    }
    arrivals.push(now);
    response.end(JSON.stringify({ id: String(arrivals.length) }));
  });
});

/** Takes messages as Teams does, at Teams' rate for a tenant where that is asked for, and says when they came. */
answerParent({
  start: async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  },
  url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  begin: (how: { readonly keepsRate: boolean }) => {
    keepsRate = how.keepsRate;
    refused = 0;
    arrivals = [];
  },
  came: () => ({
    count: arrivals.length,
    refused,
    seconds: ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000,
  }),
});
