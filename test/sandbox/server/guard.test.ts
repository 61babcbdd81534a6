import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type TestBench } from './with-sandbox.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function get(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; type: string; text: string }> {
  const outgoing = request(`${bench.url}${path}`, { headers });
  outgoing.end();
  const [response] = await once(outgoing, 'response');
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, type: response.headers['content-type'] ?? '', text };
}

describe('who may ask', () => {
  it('nobody under another host name, on no path', async () => {
    for (const path of ['/', '/api/world', '/keys', '/v3/conversations'])
      expect((await get(path, { host: 'rebound.example' })).status).toBe(403);
  });

  it('no page of another origin, the own pages and programs', async () => {
    const own = bench.url;
    expect((await get('/api/version', { origin: 'http://127.0.0.1:1' })).status).toBe(403);
    expect(
      (await get('/api/version', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' })).status,
    ).toBe(403);
    expect((await get('/api/version', { origin: own, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await get('/api/version', { host: own.slice(7).replace('127.0.0.1', 'localhost') })).status).toBe(
      200,
    );
    expect((await get('/api/version', {})).status).toBe(200);
  });
});

describe('files', () => {
  it('come with their type, TypeScript without its types', async () => {
    const page = await get('/', {});
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    const script = await get('/server.ts', {});
    expect([script.status, script.type]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(script.text).not.toMatch(/import type/);
    expect((await get('/vendor/lit-html/lit-html.js', {})).status).toBe(200);
    expect((await get('/vendor/adaptivecards/dist/adaptivecards.min.js', {})).status).toBe(200);
  });

  it('only from the folders that are meant', async () => {
    const paths = [
      '/..%2fmain.ts',
      '/%2e%2e/package.json',
      '/vendor/pg/package.json',
      '/vendor/adaptivecards/package.json',
      '/vendor/lit-html/..%2f..%2fpackage.json',
      '/vendor/__proto__/x.js',
      '/nothing.js',
    ];
    for (const path of paths) expect([path, (await get(path, {})).status]).toEqual([path, 404]);
  });
});
