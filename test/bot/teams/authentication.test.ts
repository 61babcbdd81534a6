import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TeamsAuthentication } from '../../../bot/teams/authentication.ts';
import { type AppIdentity, TeamsSettingsError } from '../../../bot/teams/settings.ts';
import { APP_ID, message, type Stage, startStage, TENANT } from './face-under-test.ts';

let stage: Stage;
beforeAll(async () => {
  // The SDK prints the public key when a signature is wrong.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  stage = await startStage();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await stage.close();
});
beforeEach(() => {
  stage.turns.length = 0;
  stage.logged.length = 0;
});

const claims = () => ({ aud: APP_ID, serviceurl: stage.connector.serviceUrl });
const bearer = async (token: string | Promise<string>) => `Bearer ${await token}`;

describe('a caller with the channel’s token', () => {
  it('is heard, and the token is verified once', async () => {
    const authorization = await bearer(stage.token());
    for (let round = 0; round < 3; round += 1) {
      const answer = await stage.post(message(stage.connector.serviceUrl), authorization);
      expect(answer).toEqual({ status: 200, body: null });
    }
    expect(stage.turns).toHaveLength(3);
    expect(stage.issuer.keyRequests()).toBe(1);
  });
});

describe('a caller is refused with 401 and not heard', () => {
  const other = '11111111-2222-4333-8444-555555555555';
  const refused: readonly [string, () => Promise<string>][] = [
    ['without a header', async () => ''],
    ['without a bearer token', async () => 'Basic ZGVtbzpkZW1v'],
    ['with something that is no token', async () => 'Bearer a.b.c'],
    ['with an unsigned token', async () => bearer(stage.issuer.unsigned(claims()))],
    ['with a forged signature', () => bearer(stage.issuer.sign(claims(), { key: 'forged' }))],
    ['with an unknown key', () => bearer(stage.issuer.sign(claims(), { key: 'unknown' }))],
    ['with a key for another channel', () => bearer(stage.issuer.sign(claims(), { key: 'other-channel' }))],
    ['with an expired token', () => bearer(stage.issuer.sign(claims(), { expiresInSeconds: -301 }))],
    ['with a token for another app', () => bearer(stage.issuer.sign({ ...claims(), aud: other }))],
    [
      'with a token of another issuer',
      () => bearer(stage.issuer.sign(claims(), { issuer: 'https://example.org' })),
    ],
    [
      'with an emulator’s token',
      () =>
        bearer(
          stage.issuer.sign(
            { ...claims(), appid: APP_ID, ver: '1.0' },
            { issuer: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/' },
          ),
        ),
    ],
    ['with a token without an address', () => bearer(stage.issuer.sign({ aud: APP_ID }))],
    [
      'with a token for another address',
      () => bearer(stage.token({ serviceurl: 'https://smba.trafficmanager.net/' })),
    ],
  ];

  it.each(refused)('%s', async (_case, authorization) => {
    const answer = await stage.post(message(stage.connector.serviceUrl), await authorization());
    expect(answer).toEqual({ status: 401, body: { error: 'unauthorized' } });
    expect(stage.turns).toEqual([]);
  });

  const elsewhere: readonly [string, object][] = [
    ['another host', { serviceUrl: 'https://example.org/' }],
    ['another folder of the host', { serviceUrl: 'folder' }],
    ['no address', { serviceUrl: undefined }],
    ['an address that is no text', { serviceUrl: { toString: 'x' } }],
    ['another channel', { channelId: 'webchat' }],
    ['the channel of app services', { channelId: 'AseChannel' }],
    ['no channel', { channelId: undefined }],
  ];

  it.each(elsewhere)('with a good token that was seen before, and %s', async (_case, changes) => {
    const authorization = await bearer(stage.token());
    await stage.post(message(stage.connector.serviceUrl), authorization);
    expect(stage.turns).toHaveLength(1);
    const activity = message(stage.connector.serviceUrl, changes);
    if (activity.serviceUrl === 'folder') activity.serviceUrl = `${stage.connector.serviceUrl}deeper/`;
    const answer = await stage.post(activity, authorization);
    expect(answer.status).toBe(401);
    expect(stage.turns).toHaveLength(1);
  });

  it('and the log holds the reason, never the token', async () => {
    const authorization = await bearer(stage.issuer.sign(claims(), { key: 'forged' }));
    await stage.post(message(stage.connector.serviceUrl), authorization);
    expect(stage.logged).toHaveLength(1);
    expect(JSON.stringify(stage.logged)).toContain('JsonWebTokenError');
    expect(JSON.stringify(stage.logged)).not.toContain(authorization.slice(7, 40));
  });
});

it('answers 503 while the channel’s keys cannot be read, so that the channel tries again', async () => {
  const lonely = await startStage();
  const authorization = await bearer(lonely.token());
  await lonely.issuer.close();
  const answer = await lonely.post(message(lonely.connector.serviceUrl), authorization);
  expect(answer.status).toBe(503);
  expect(lonely.turns).toEqual([]);
  await lonely.close();
});

it('reads the channel’s keys before anybody asks, and does without them when it cannot', async () => {
  const warm = await startStage();
  await warm.face.readKeys();
  expect((await warm.post(message(warm.connector.serviceUrl))).status).toBe(200);
  expect(warm.issuer.keyRequests()).toBe(1);
  await warm.close();
  const lonely = await startStage();
  await lonely.issuer.close();
  await expect(lonely.face.readKeys()).rejects.toThrow();
  await lonely.close();
});

describe('a sender is nobody', () => {
  const foreign = 'cccccccc-0000-4000-8000-000000000009';
  const nobody: readonly [string, object][] = [
    ['without an object id', { from: { id: '29:x', name: 'Per Prøve' } }],
    [
      'in a tenant that is not allowed',
      {
        conversation: { id: 'a:x', conversationType: 'personal', tenantId: foreign },
        channelData: { tenant: { id: foreign } },
      },
    ],
    ['where two tenants are named', { channelData: { tenant: { id: foreign } } }],
  ];

  it.each(nobody)('%s, but is answered', async (_case, changes) => {
    const answer = await stage.post(message(stage.connector.serviceUrl, changes));
    expect(answer.status).toBe(200);
    expect(stage.turns).toMatchObject([{ kind: 'message', actor: null }]);
  });
});

describe('every kind of app identity can be set up', () => {
  const tenantId = TENANT;
  const identities: readonly AppIdentity[] = [
    { kind: 'secret', type: 'SingleTenant', tenantId, password: 'demo' },
    { kind: 'secret', type: 'MultiTenant', tenantId, password: 'demo' },
    { kind: 'managed-identity', tenantId },
    { kind: 'certificate', tenantId, thumbprint: 'A1B2', privateKey: 'demo key' },
    { kind: 'federated', tenantId, clientId: APP_ID },
  ];

  it.each(identities)('$kind $type', (app) => {
    const settings = { ...stage.settings, app, metadata: null, serviceUrls: 'public-cloud' as const };
    expect(new TeamsAuthentication(settings)).toBeInstanceOf(TeamsAuthentication);
  });
});

describe('settings under which callers could not be checked', () => {
  it.each([
    ['an empty app id', { appId: ' ' }],
    ['no tenant', { tenantIds: [] }],
    ['a sandbox without keys', { metadata: null }],
    ['a sandbox elsewhere', { metadata: { openIdUrl: 'https://example.org/openid' } }],
  ])('are refused: %s', (_case, change) => {
    expect(() => new TeamsAuthentication({ ...stage.settings, ...change })).toThrow(TeamsSettingsError);
  });
});
