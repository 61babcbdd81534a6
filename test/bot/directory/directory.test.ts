import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAccessTokens } from '../../../bot/directory/access-tokens.ts';
import type { Directory } from '../../../bot/directory/directory.ts';
import { createGraphDirectory, entraTokenUrl } from '../../../bot/directory/graph-directory.ts';
import { createNoDirectory } from '../../../bot/directory/no-directory.ts';
import { createSandboxDirectory } from '../../../bot/directory/sandbox-directory.ts';

type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly never?: true;
};

const key = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  objectId: '22222222-2222-4222-8222-222222222222',
};
const token: Reply = { status: 200, body: { access_token: 'secret', expires_in: 3600 } };
const anne: Reply = {
  status: 200,
  body: { displayName: 'Anne Eksempel', mail: null, userPrincipalName: 'anne@demo.example' },
};

let server: Server;
let base: string;
let asked: { line: string; authorization: string | undefined; body: string }[];
let replies: Map<string, Reply[]>;

beforeEach(async () => {
  asked = [];
  replies = new Map([['POST /token', [token, token]]]);
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const line = `${request.method} ${request.url}`;
  asked.push({ line, authorization: request.headers.authorization, body });
  const reply = replies.get(line.replace(/\?.*/, ''))?.shift() ?? { status: 500 };
  if (reply.never) return;
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
  response.end(JSON.stringify(reply.body ?? {}));
}

function directories(): { graph: Directory; sandbox: Directory } {
  const tokens = createAccessTokens({
    clientId: 'app',
    secret: 'word',
    scope: 'graph',
    tokenUrl: () => `${base}/token`,
    timeoutMs: 200,
  });
  const common = { tokens, baseUrl: base, timeoutMs: 200 };
  return {
    graph: createGraphDirectory({ ...common, catalogueAppId: 'catalogue-id' }),
    sandbox: createSandboxDirectory(common),
  };
}

const personPath = `/users/${key.objectId}`;
const installPath = `${personPath}/teamwork/installedApps`;

test('a person is found with the program’s own token, which is kept', async () => {
  replies.set(`GET ${personPath}`, [anne, anne]);
  const { graph } = directories();
  expect(await graph.find(key)).toEqual({ name: 'Anne Eksempel', mail: 'anne@demo.example' });
  expect(await graph.find(key)).toEqual({ name: 'Anne Eksempel', mail: 'anne@demo.example' });
  expect(asked.map(({ line }) => line)).toEqual([
    'POST /token',
    `GET ${personPath}?$select=displayName,mail,userPrincipalName`,
    `GET ${personPath}?$select=displayName,mail,userPrincipalName`,
  ]);
  expect(asked[0]?.body).toBe('grant_type=client_credentials&client_id=app&client_secret=word&scope=graph');
  expect(asked[1]?.authorization).toBe('Bearer secret');
  expect(entraTokenUrl(key.tenantId)).toContain(key.tenantId);
});

test.each<[string, Reply, unknown]>([
  ['nobody', { status: 404 }, null],
  ['no right to read', { status: 403 }, 'unavailable'],
  ['an error', { status: 500 }, 'unavailable'],
  ['no answer in time', { status: 200, never: true }, 'unavailable'],
  ['an answer without a name', { status: 200, body: { mail: 'x@demo.example' } }, 'unavailable'],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'unavailable'],
])('finding: %s', async (_name, reply, expected) => {
  replies.set(`GET ${personPath}`, [reply]);
  expect(await directories().graph.find(key)).toBe(expected);
});

test.each<[string, Reply, string]>([
  ['new', { status: 201 }, 'installed'],
  ['there already', { status: 409 }, 'installed'],
  ['no right', { status: 403 }, 'not-allowed'],
  ['an error', { status: 503 }, 'unavailable'],
  ['no answer in time', { status: 201, never: true }, 'unavailable'],
])('installing: %s', async (_name, reply, expected) => {
  replies.set(`POST ${installPath}`, [reply]);
  expect(await directories().graph.install(key)).toBe(expected);
  expect(JSON.parse(asked[1]?.body ?? '')).toEqual({
    'teamsApp@odata.bind': `${base}/appCatalogs/teamsApps/catalogue-id`,
  });
});

test('"not found" is told apart: the person, or the app in the catalogue', async () => {
  replies.set(`POST ${installPath}`, [{ status: 404 }, { status: 404 }]);
  replies.set(`GET ${personPath}`, [{ status: 404 }, anne]);
  const { graph } = directories();
  expect(await graph.install(key)).toBe('unknown');
  expect(await graph.install(key)).toBe('not-allowed');
});

test('after 429 nothing is asked for as long as was said', async () => {
  replies.set(`GET ${personPath}`, [{ status: 429, headers: { 'retry-after': '30' } }, anne]);
  const { graph } = directories();
  expect(await graph.find(key)).toBe('unavailable');
  expect(await graph.find(key)).toBe('unavailable');
  expect(await graph.install(key)).toBe('unavailable');
  expect(asked).toHaveLength(2);
});

test('a token that is not accepted is asked for anew; a tenant without consent allows nothing', async () => {
  replies.set(`GET ${personPath}`, [{ status: 401 }, anne]);
  const { graph } = directories();
  expect(await graph.find(key)).toBe('unavailable');
  expect(await graph.find(key)).toMatchObject({ name: 'Anne Eksempel' });
  replies.set('POST /token', [{ status: 401 }, { status: 401 }, { status: 503 }]);
  expect(await directories().graph.install(key)).toBe('not-allowed');
  expect(await directories().graph.find(key)).toBe('unavailable');
  expect(await directories().graph.install(key)).toBe('unavailable');
});

test('what is no id never becomes part of an address', async () => {
  const { graph } = directories();
  const odd = { ...key, objectId: '../groups' };
  expect(await graph.find(odd)).toBeNull();
  expect(await graph.install(odd)).toBe('unknown');
  expect(asked).toEqual([]);
});

test('the sandbox is asked within the tenant', async () => {
  const path = `/directory/users/${key.objectId}`;
  replies.set(`GET ${path}`, [anne]);
  replies.set(`POST ${path}/install`, [{ status: 201 }]);
  const { sandbox } = directories();
  expect(await sandbox.find(key)).toMatchObject({ name: 'Anne Eksempel' });
  expect(await sandbox.install(key)).toBe('installed');
  expect(asked.map(({ line }) => line).slice(1)).toEqual([
    `GET ${path}?tenantId=${key.tenantId}`,
    `POST ${path}/install?tenantId=${key.tenantId}`,
  ]);
});

test('without a directory forms ask, and an administrator installs', async () => {
  expect(await createNoDirectory().find(key)).toBe('unavailable');
  expect(await createNoDirectory().install(key)).toBe('not-allowed');
});
