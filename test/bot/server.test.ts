import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createServer, PortBusyError, type Readiness } from '../../bot/server.ts';
import { message, press, type Stage, startStage } from './teams/face-under-test.ts';

let stage: Stage;
let readiness: Readiness = { ready: true, checks: { store: 'ok' } };

beforeAll(async () => {
  stage = await startStage({
    ready: async () => readiness,
    extraRoutes: (server) => {
      server.get('/broken', async () => {
        throw new Error('broken route');
      });
    },
  });
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.turns.length = 0;
  stage.logged.length = 0;
});

async function post(body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) {
  const response = await fetch(`${stage.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await stage.token()}`,
      ...headers,
    },
    body,
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

describe('the messaging endpoint refuses', () => {
  it.each([
    ['malformed JSON', '{"type":', {}, 400],
    ['no body', '', {}, 400],
    ['a list', '[]', {}, 400],
    ['a body without a type', '{"text":"hei"}', {}, 400],
    ['a type that is no text', '{"type":7}', {}, 400],
    ['another kind of content', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form with files', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['more than 256 KB', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), {}, 413],
  ])('%s', async (_case, body, headers, status) => {
    expect((await post(body, headers as Record<string, string>)).status).toBe(status);
    expect(stage.turns).toEqual([]);
  });

  it.each([
    ['compressed', gzipSync(JSON.stringify({ type: 'message' }))],
    ['broken compressed', Buffer.from('no gzip')],
  ])('a %s body, and lives on', async (_case, body) => {
    const answer = await post(new Uint8Array(body), { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
    expect((await fetch(`${stage.url}/healthz`)).status).toBe(200);
  });

  it('more than 256 KB that comes in pieces of unknown number', async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = request(
        `${stage.url}/api/messages`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sending.on('error', reject);
      sending.write(`{"type":"message","text":"${'x'.repeat(200_000)}`);
      sending.end(`${'x'.repeat(200_000)}"}`);
    });
    expect(status).toBe(413);
  });
});

describe('probes and other paths', () => {
  it('says that it lives, and whether it is ready', async () => {
    expect(await (await fetch(`${stage.url}/healthz`)).json()).toEqual({ alive: true });
    expect((await fetch(`${stage.url}/readyz`)).status).toBe(200);
    readiness = { ready: false, checks: { store: 'no connection' } };
    const response = await fetch(`${stage.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, readiness]);
    readiness = { ready: true, checks: {} };
  });

  it('answers an unknown path with 404 and a wrong method with 405, as JSON', async () => {
    const missing = await fetch(`${stage.url}/nowhere`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/json']);
    expect(await missing.json()).toMatchObject({ code: 'ResourceNotFound' });
    expect((await fetch(`${stage.url}/api/messages`)).status).toBe(405);
  });

  it('hardens every answer', async () => {
    for (const path of ['/healthz', '/nowhere', '/api/messages']) {
      const { headers } = await fetch(`${stage.url}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('server') ?? '').toBe('');
    }
  });

  it('logs a route that broke and tells the caller nothing of it', async () => {
    const response = await fetch(`${stage.url}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('broken route');
    expect(stage.logged).toMatchObject([{ level: 'error' }]);
  });
});

describe('closing', () => {
  it('lets a turn under way finish, its answer sent, and takes no more', async () => {
    const draining = await startStage();
    const reached = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    draining.handle = async () => {
      reached.resolve();
      await released.promise;
      return { kind: 'text', text: 'Ferdig' };
    };
    const answered = draining.post(message(draining.connector.serviceUrl));
    await reached.promise;
    const closed = draining.close();
    await expect(fetch(`${draining.url}/healthz`)).rejects.toThrow();
    released.resolve();
    expect((await answered).status).toBe(200);
    expect(draining.connector.requests).toMatchObject([{ body: { text: 'Ferdig' } }]);
    await closed;
  });

  it('cuts what does not finish in time', async () => {
    const stage = await startStage();
    const reached = Promise.withResolvers<void>();
    const server = createServer({
      face: stage.face,
      handle: () => {
        reached.resolve();
        return new Promise(() => undefined);
      },
      ready: async () => readiness,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    const { port } = await server.listen(0, '127.0.0.1');
    const hanging = fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await stage.token()}` },
      body: JSON.stringify(press(stage.connector.serviceUrl, { action: { verb: 'x' } })),
    });
    const cut = expect(hanging).rejects.toThrow();
    await reached.promise;
    await server.close(50);
    await cut;
    await stage.close();
  });
});

it('says which port is in use', async () => {
  const port = Number(new URL(stage.url).port);
  const second = createServer({
    face: stage.face,
    handle: stage.handle,
    ready: async () => readiness,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const error = await second.listen(port, '127.0.0.1').catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(PortBusyError);
  expect(error).toMatchObject({ port });
});
