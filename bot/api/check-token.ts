import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { ActorKey } from '../turn.ts';
import type { TabSettings } from './settings.ts';

/** Somebody whom Entra vouches for, until when. */
export type SignedIn = ActorKey & { readonly expiresAt: Date };

/** Why a call has no person behind it. Codes, for the log: the caller learns only that signing in is needed. */
export type TokenFault =
  | 'missing'
  | 'unreadable'
  | 'algorithm'
  | 'tenant'
  | 'scope'
  | 'claims'
  | 'expired'
  | 'issuer'
  | 'audience'
  | 'signature'
  | 'keys-unreachable';

export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly fault: TokenFault;
  constructor(fault: TokenFault, cause?: unknown) {
    super(`The token is refused: ${fault}`, { cause });
    this.fault = fault;
  }
}

export type CheckToken = (authorization: string | undefined) => Promise<SignedIn>;

const scope = 'access_as_user';
const longestToken = 16_384;
/** How far clocks may be apart. */
const toleranceSeconds = 60;

/**
 * Checks tokens that Teams gives to the tab (`authentication.getAuthToken`): issued by Entra for an allowed tenant, in
 * its newer or its older form, for this app, for a person who lets the app act for them, signed with RS256, not yet
 * expired. Throws {@link TokenRefused}.
 */
export function createTokenCheck({ appId, tenantIds, publicHost, keys }: TabSettings): CheckToken {
  const audience = [appId, `api://${appId}`, ...(publicHost ? [`api://${publicHost}/${appId}`] : [])];
  const keySets = new Map<string, JWTVerifyGetKey>();
  const keysOf = (tenantId: string): JWTVerifyGetKey => {
    const known = keySets.get(tenantId);
    if (known) return known;
    const origin = keys === 'entra' ? 'https://login.microsoftonline.com' : keys.sandboxOrigin;
    const made = createRemoteJWKSet(new URL(`/${tenantId}/discovery/v2.0/keys`, origin), {
      timeoutDuration: 5_000,
    });
    keySets.set(tenantId, made);
    return made;
  };

  return async (authorization) => {
    const token = bearerOf(authorization);
    const tenantId = tenantOf(token, tenantIds);
    try {
      const { payload } = await jwtVerify(token, keysOf(tenantId), {
        algorithms: ['RS256'],
        audience,
        issuer: [
          `https://login.microsoftonline.com/${tenantId}/v2.0`,
          `https://sts.windows.net/${tenantId}/`,
        ],
        requiredClaims: ['exp', 'tid', 'oid', 'scp'],
        clockTolerance: toleranceSeconds,
      });
      const { oid, scp, exp } = payload;
      if (typeof scp !== 'string' || !scp.split(' ').includes(scope)) throw new TokenRefused('scope');
      if (typeof oid !== 'string' || oid === '' || exp === undefined) throw new TokenRefused('claims');
      return { tenantId, objectId: oid, expiresAt: new Date(exp * 1000) };
    } catch (error) {
      throw error instanceof TokenRefused ? error : new TokenRefused(faultOf(error), error);
    }
  };
}

function bearerOf(authorization: string | undefined): string {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new TokenRefused('missing');
  if (token.length > longestToken) throw new TokenRefused('unreadable');
  return token;
}

/** The tenant that the token names; only for one that is allowed are keys fetched at all. */
function tenantOf(token: string, allowed: readonly string[]): string {
  let named: unknown;
  try {
    if (decodeProtectedHeader(token).alg !== 'RS256') throw new TokenRefused('algorithm');
    named = decodeJwt(token).tid;
  } catch (error) {
    throw error instanceof TokenRefused ? error : new TokenRefused('unreadable', error);
  }
  const tenantId = allowed.find((one) => one === named);
  if (!tenantId) throw new TokenRefused('tenant');
  return tenantId;
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'issuer';
    if (error.claim === 'aud') return 'audience';
    return error.claim === 'scp' ? 'scope' : 'claims';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWKSNoMatchingKey) return 'signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) return 'keys-unreachable';
  return error.code === 'ERR_JOSE_GENERIC' ? 'keys-unreachable' : 'unreadable';
}
