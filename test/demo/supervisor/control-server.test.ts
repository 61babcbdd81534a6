import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ControlServer, startControlServer } from '../../../demo/supervisor/control-server.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const friend = 'http://127.0.0.1:3979';
const json = { 'content-type': 'application/json' };

let database: TestDatabase;
let server: ControlServer;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startControlServer({ port: 0, ownerUrl: () => database.ownerUrl, origins: [friend] });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

async function post(body: unknown, headers: Record<string, string> = json) {
  const response = await fetch(`${server.url}/clock`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** `fetch` does not let one choose the host. */
function statusFor(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.url}/clock`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

test('the clock moves forwards and the database follows', async () => {
  const day = 86_400;
  const before = (await (await fetch(`${server.url}/clock`)).json()) as { offsetSeconds: number };

  const first = await post({ advanceSeconds: day });
  const second = await post({ advanceSeconds: day });

  expect(first.status).toBe(200);
  expect(second.body.offsetSeconds).toBe(before.offsetSeconds + 2 * day);
  const ahead = Date.parse(String(second.body.now)) - Date.now();
  expect(Math.round(ahead / 1000 / day)).toBe(Math.round(Number(second.body.offsetSeconds) / day));
});

test.each([-60, 0, 1.5, '60', null, 1e12])('%j is no step forwards', async (advanceSeconds) => {
  expect((await post({ advanceSeconds })).status).toBe(400);
});

test('steps do not add up to more than ten years', async () => {
  const year = 366 * 86_400;
  await post({ advanceSeconds: 6 * year });

  expect((await post({ advanceSeconds: 6 * year })).status).toBe(400);
});

test('only JSON moves it, which a form of a foreign page cannot send', async () => {
  expect((await post({ advanceSeconds: 1 }, { 'content-type': 'text/plain' })).status).toBe(415);
});

test.each([
  ['another host name', { host: 'samrad.example' }, 403],
  ['a host name that only begins well', { host: '127.0.0.1.example' }, 403],
  ['a page from elsewhere', { origin: 'http://samrad.example' }, 403],
  ['a sandboxed page', { origin: 'null' }, 403],
  ['the sandbox', { origin: friend }, 200],
  ['a command line', {}, 200],
])('asked by %s', async (_who, headers, status) => {
  expect(await statusFor(headers as Record<string, string>)).toBe(status);
});

test('while the database is away it says so', async () => {
  const lonely = await startControlServer({ port: 0, ownerUrl: () => null, origins: [] });

  expect((await fetch(`${lonely.url}/clock`)).status).toBe(503);
  await lonely.close();
});
