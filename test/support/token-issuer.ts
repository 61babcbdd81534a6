import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

export const CHANNEL_ISSUER = 'https://api.botframework.com';

type Signing = {
  /** `genuine` is published for Teams (and, as in life, for other channels too); `other-channel` is published but endorsed for another channel; `forged` has a genuine key's id only. */
  readonly key?: 'genuine' | 'other-channel' | 'forged' | 'unknown';
  readonly issuer?: string;
  readonly expiresInSeconds?: number;
};

export type TokenIssuer = {
  readonly openIdUrl: string;
  readonly tokenUrl: string;
  /** How often the keys were asked for. */
  keyRequests(): number;
  sign(claims: JWTPayload, signing?: Signing): Promise<string>;
  unsigned(claims: JWTPayload): string;
  close(): Promise<void>;
};

const ALG = 'RS256';
const GENUINE = 'genuine';
const OTHER = 'other-channel';

/** The part of the Bot Framework that signs: keys over HTTP, tokens as asked for, and tokens for the bot itself. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const pairs = {
    genuine: await generateKeyPair(ALG),
    'other-channel': await generateKeyPair(ALG),
    forged: await generateKeyPair(ALG),
    unknown: await generateKeyPair(ALG),
  };
  const keys = [
    { ...(await exportJWK(pairs.genuine.publicKey)), kid: GENUINE, endorsements: ['msteams', 'webchat'] },
    { ...(await exportJWK(pairs['other-channel'].publicKey)), kid: OTHER, endorsements: ['webchat'] },
  ];
  const kids = { genuine: GENUINE, 'other-channel': OTHER, forged: GENUINE, unknown: 'unknown' };
  let keyRequests = 0;
  const server = createServer((request, response) => {
    const answers: Record<string, () => unknown> = {
      '/openid': () => ({ issuer: CHANNEL_ISSUER, jwks_uri: `${origin()}/keys` }),
      '/keys': () => {
        keyRequests += 1;
        return { keys };
      },
      '/token': () => ({ token_type: 'Bearer', access_token: `bot-${randomUUID()}`, expires_in: 3600 }),
    };
    request.resume();
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answers[request.url ?? '']?.() ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    openIdUrl: `${origin()}/openid`,
    tokenUrl: `${origin()}/token`,
    keyRequests: () => keyRequests,
    sign: (claims, { key = 'genuine', issuer = CHANNEL_ISSUER, expiresInSeconds = 600 } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: ALG, kid: kids[key] })
        .setIssuer(issuer)
        .setExpirationTime(Math.floor(Date.now() / 1000) + expiresInSeconds)
        .sign(pairs[key].privateKey),
    unsigned: (claims) =>
      new UnsecuredJWT(claims).setIssuer(CHANNEL_ISSUER).setExpirationTime('10m').encode(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
