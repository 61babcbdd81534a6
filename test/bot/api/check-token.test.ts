import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckToken, createTokenCheck, TokenRefused } from '../../../bot/api/check-token.ts';
import { assertUsableTabSettings, type TabSettings, TabSettingsError } from '../../../bot/api/settings.ts';
import { type EntraIssuer, startEntraIssuer } from '../../support/entra-issuer.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const tenantId = '22222222-2222-4222-8222-222222222222';
const otherTenantId = '33333333-3333-4333-8333-333333333333';
const objectId = '44444444-4444-4444-8444-444444444444';

let entra: EntraIssuer;
let check: CheckToken;
let settings: TabSettings;

beforeAll(async () => {
  entra = await startEntraIssuer({ appId, tenantId, objectId });
  settings = {
    appId,
    tenantIds: [tenantId],
    publicHost: 'samrad.example.org',
    keys: { sandboxOrigin: entra.origin },
    frameAncestors: [],
  };
  check = createTokenCheck(settings);
});
afterAll(() => entra.close());

const faultOf = async (authorization: string | undefined) =>
  await check(authorization).then(
    () => 'accepted',
    (error: unknown) => (error instanceof TokenRefused ? error.fault : error),
  );
const bearer = (token: string) => `Bearer ${token}`;

describe('A token from Entra', () => {
  it.each([
    ['in its newer form', {}],
    ['in its older form', { issuer: `https://sts.windows.net/${tenantId}/`, audience: `api://${appId}` }],
    ['for the app’s address', { audience: `api://samrad.example.org/${appId}` }],
    ['with more scopes', { claims: { scp: 'openid access_as_user profile' } }],
    ['that ended within the tolerance of clocks', { expiresInSeconds: -20 }],
  ])('is taken %s', async (_name, signing) => {
    const signedIn = await check(bearer(await entra.sign(signing)));
    expect(signedIn).toMatchObject({ tenantId, objectId });
    expect(signedIn.expiresAt).toBeInstanceOf(Date);
  });

  it.each([
    ['expired', { expiresInSeconds: -120 }],
    ['audience', { audience: 'another-app' }],
    ['audience', { audience: `api://elsewhere.example.org/${appId}` }],
    ['issuer', { issuer: 'https://api.botframework.com' }],
    ['issuer', { issuer: `https://login.microsoftonline.com/${otherTenantId}/v2.0` }],
    ['issuer', { issuer: `https://login.microsoftonline.com.evil.example/${tenantId}/v2.0` }],
    ['tenant', { claims: { tid: otherTenantId } }],
    ['tenant', { claims: { tid: '__proto__' } }],
    ['scope', { claims: { scp: 'user.read' } }],
    ['scope', { claims: { scp: 'not_access_as_user_really' } }],
    ['scope', { claims: { scp: undefined, roles: ['access_as_user'] } }],
    ['claims', { claims: { oid: '' } }],
    ['signature', { key: 'forged' as const }],
    ['signature', { key: 'unknown' as const }],
  ])('is refused for its %s: %j', async (fault, signing) => {
    expect(await faultOf(bearer(await entra.sign(signing)))).toBe(fault);
  });

  it('is refused without a signature, and with one of another kind', async () => {
    expect(await faultOf(bearer(entra.unsigned()))).toBe('algorithm');
    expect(await faultOf(bearer(await entra.confused()))).toBe('algorithm');
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b', 'Bearer ä'])(
    'is missed in %j',
    async (header) => {
      expect(await faultOf(header)).toBe('missing');
    },
  );

  it.each(['Bearer x', 'Bearer x.y.z', `Bearer ${'x'.repeat(20_000)}`])(
    'is not read from %.20s',
    async (header) => {
      expect(await faultOf(header)).toBe('unreadable');
    },
  );

  it('of a tenant that is not allowed is refused without asking for its keys', async () => {
    await faultOf(bearer(await entra.sign({ claims: { tid: otherTenantId } })));
    expect(entra.asked).not.toContain(otherTenantId);
  });

  it('cannot be checked while the keys cannot be had', async () => {
    const deaf = createTokenCheck({ ...settings, keys: { sandboxOrigin: 'http://127.0.0.1:9' } });
    await expect(deaf(bearer(await entra.sign()))).rejects.toMatchObject({ fault: 'keys-unreachable' });
  });
});

describe('The settings of the tab', () => {
  it.each([
    ['no app', { appId: ' ' }],
    ['no tenant', { tenantIds: [] }],
    ['keys from elsewhere', { keys: { sandboxOrigin: 'https://keys.example.org' } }],
    [
      'keys from a name that only looks like this machine',
      { keys: { sandboxOrigin: 'http://localhost.example.org' } },
    ],
  ])('are refused with %s', (_name, change) => {
    expect(() => assertUsableTabSettings({ ...settings, ...change })).toThrow(TabSettingsError);
  });

  it('are taken for the sandbox on this machine, and for Entra', () => {
    expect(() => assertUsableTabSettings(settings)).not.toThrow();
    expect(() => assertUsableTabSettings({ ...settings, keys: 'entra' })).not.toThrow();
  });
});
