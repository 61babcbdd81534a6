import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const channelIssuer = 'https://api.botframework.com';
const botAudience = 'https://api.botframework.com';
const botTokenIssuer = 'urn:samrad:sandbox';
const lifetimeSeconds = 3600;

/** Read when the first token is wanted: a start waits for nothing that it does not need. */
const jose = () => import('jose');

type SigningKey = { privateKey: KeyObject; publicKey: KeyObject; kid: string };

async function makeKey(): Promise<KeyObject> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return privateKey;
}

async function readOrMakeKey(dataFolder: string | undefined): Promise<SigningKey> {
  const file = dataFolder && join(dataFolder, 'signing-key.pem');
  const kept = file && existsSync(file) ? createPrivateKey(readFileSync(file)) : undefined;
  const privateKey = kept ?? (await makeKey());
  if (file && !kept) {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
  return { privateKey, publicKey, kid };
}

/**
 * Signs what the sandbox sends to the bot, and the tokens by which the bot is known here. One RSA key, kept in
 * the data folder: a bot remembers keys for a day, so a new one at every start would lock it out.
 */
export class Tokens {
  readonly #key: Promise<SigningKey>;
  #channelToken: { for: string; until: number; token: string } | undefined;
  readonly #known = new Map<string, { appId: string; until: number }>();

  /** The key is made in the background: making one can take longer than the whole start may. */
  constructor(dataFolder: string | undefined) {
    this.#key = readOrMakeKey(dataFolder);
    this.#key.catch(() => undefined);
  }

  /** The public key in the form of a JWKS, endorsed for Teams as bot SDKs demand. */
  async publicKeys(): Promise<{ keys: unknown[] }> {
    const { publicKey, kid } = await this.#key;
    const jwk = publicKey.export({ format: 'jwk' });
    return { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256', x5t: kid, endorsements: ['msteams'] }] };
  }

  /** The token under which an activity goes to the bot; the same one for a few minutes, as Teams does. */
  async forBot(appId: string, serviceUrl: string): Promise<string> {
    const wanted = `${appId} ${serviceUrl}`;
    const now = Date.now();
    if (this.#channelToken?.for === wanted && this.#channelToken.until > now) return this.#channelToken.token;
    const token = await this.#sign({ serviceurl: serviceUrl }, channelIssuer, appId);
    this.#channelToken = { for: wanted, until: now + 300_000, token };
    return token;
  }

  /** The answer of the token endpoint for a bot that has shown its password. */
  async grant(appId: string): Promise<{ token_type: 'Bearer'; expires_in: number; access_token: string }> {
    const access_token = await this.#sign({ appid: appId }, botTokenIssuer, botAudience);
    return { token_type: 'Bearer', expires_in: lifetimeSeconds, access_token };
  }

  /** What Teams gives a person's tab: signed here in Entra's place, with its issuer for the person's tenant. */
  async forTab(
    user: { id: string; tenantId: string; name: string; mail: string },
    appId: string,
    seconds = lifetimeSeconds,
  ): Promise<{ token: string; expiresAt: string }> {
    const { id, tenantId, name, mail } = user;
    const claims = {
      tid: tenantId,
      oid: id,
      name,
      preferred_username: mail,
      scp: 'access_as_user',
      ver: '2.0',
    };
    const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
    const token = await this.#sign({ sub: id, ...claims }, issuer, appId, seconds);
    return { token, expiresAt: new Date(Date.now() + seconds * 1000).toISOString() };
  }

  /** The bot's app id in an Authorization header; undefined when the token is missing, foreign or expired. */
  async appIdOf(authorization: string | undefined): Promise<string | undefined> {
    const token = authorization?.startsWith('Bearer ') ? authorization.slice(7) : '';
    const known = this.#known.get(token);
    if (known && known.until > Date.now()) return known.appId;
    const { publicKey } = await this.#key;
    const { jwtVerify } = await jose();
    const checks = { algorithms: ['RS256'], issuer: botTokenIssuer, audience: botAudience };
    const verified = await jwtVerify(token, publicKey, checks).catch(() => undefined);
    const appId = verified?.payload.appid;
    if (typeof appId !== 'string') return undefined;
    if (this.#known.size > 100) this.#known.clear();
    this.#known.set(token, { appId, until: (verified?.payload.exp ?? 0) * 1000 });
    return appId;
  }

  async #sign(
    claims: Record<string, string>,
    issuer: string,
    audience: string,
    seconds = lifetimeSeconds,
  ): Promise<string> {
    const { privateKey, kid } = await this.#key;
    const { SignJWT } = await jose();
    const now = Math.floor(Date.now() / 1000);
    return (
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        // Back-dated a little, since others compare with their own clock.
        .setNotBefore(now - 60)
        .setExpirationTime(now + seconds)
        .sign(privateKey)
    );
  }
}
