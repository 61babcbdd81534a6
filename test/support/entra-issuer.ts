import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

type Signing = {
  /** `genuine` is published; `forged` has the published key's id only; `unknown` is published nowhere. */
  readonly key?: 'genuine' | 'forged' | 'unknown';
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresInSeconds?: number;
  readonly claims?: JWTPayload;
};

export type EntraIssuer = {
  readonly origin: string;
  /** Tenants whose keys were asked for. */
  readonly asked: readonly string[];
  /** A token as Entra gives it to the tab, but for what is said otherwise. */
  sign(signing?: Signing): Promise<string>;
  unsigned(): string;
  /** Signed with the public key as if that were a shared secret. */
  confused(): Promise<string>;
  close(): Promise<void>;
};

/** Signs in Entra's place, on this machine. @param person whom tokens are for */
export async function startEntraIssuer(person: {
  readonly appId: string;
  readonly tenantId: string;
  readonly objectId: string;
}): Promise<EntraIssuer> {
  const pairs = {
    genuine: await generateKeyPair('RS256', { extractable: true }),
    forged: await generateKeyPair('RS256'),
    unknown: await generateKeyPair('RS256'),
  };
  const published = await exportJWK(pairs.genuine.publicKey);
  const kids = { genuine: 'genuine', forged: 'genuine', unknown: 'unknown' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url?.split('/')[1] ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [{ ...published, kid: 'genuine', use: 'sig', alg: 'RS256' }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { appId, tenantId, objectId } = person;
  const usual = { tid: tenantId, oid: objectId, scp: 'access_as_user', ver: '2.0' };
  const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  const expiry = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    sign: ({ key = 'genuine', expiresInSeconds = 600, claims = {}, ...other } = {}) =>
      new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: kids[key] })
        .setIssuer(other.issuer ?? issuer)
        .setAudience(other.audience ?? appId)
        .setExpirationTime(expiry(expiresInSeconds))
        .sign(pairs[key].privateKey),
    unsigned: () =>
      new UnsecuredJWT(usual).setIssuer(issuer).setAudience(appId).setExpirationTime(expiry(600)).encode(),
    confused: () =>
      new SignJWT(usual)
        .setProtectedHeader({ alg: 'HS256', kid: 'genuine' })
        .setIssuer(issuer)
        .setAudience(appId)
        .setExpirationTime(expiry(600))
        .sign(new TextEncoder().encode(JSON.stringify(published))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
