import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import {
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder-core/lib/configurationBotFrameworkAuthentication.js';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  ClaimsIdentity,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { decodeJwt } from 'jose';
import { type ConnectorClients, createConnectorClients } from './connector-clients.ts';
import { createCredentialsFactory } from './credentials.ts';
import { isTrustedServiceUrl } from './service-urls.ts';
import { assertUsableSettings, type TeamsSettings } from './settings.ts';
import { createVerifiedTokens, proofKey, type VerifiedTokens } from './verified-tokens.ts';

const CHANNEL = 'msteams';
const MOST_TOKENS = 1000;
/** As the SDK allows between our clock and the channel's. */
const CLOCK_SKEW_SECONDS = 5 * 60;
/** What the JWT library throws for a token that is wrong; the SDK lets these through as if they were defects. */
const TOKEN_FAULTS = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError']);

/**
 * The SDK's check of who is calling, with four things changed: only the Teams channel's own tokens are accepted
 * (the SDK would also take an emulator's, a skill's or another channel's, where the sender's object id proves
 * nothing), the address to answer to must be the channel's, what was proved is remembered for a while, and
 * connector clients are shared.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #settings: TeamsSettings;
  readonly #issuer: string;
  readonly #connectors: ConnectorClients;
  readonly #proofs: VerifiedTokens<AuthenticateRequestResult>;
  #userTokens: Promise<UserTokenClient> | null;

  /** Throws TeamsSettingsError on settings under which callers could not be checked. */
  constructor(settings: TeamsSettings) {
    assertUsableSettings(settings);
    super(sdkOptions(settings), createCredentialsFactory(settings));
    this.#settings = settings;
    this.#issuer = issuerOf(settings);
    this.#connectors = createConnectorClients(settings.serviceUrls, settings.sendDeadlineMs);
    this.#proofs = createVerifiedTokens(MOST_TOKENS);
    this.#userTokens = null;
  }

  /** Throws AuthenticationError (see {@link authenticationStatus}) unless the channel vouches for this activity. */
  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const { channelId, serviceUrl } = activity;
    if (channelId !== CHANNEL) throw unauthorized('The activity is not from the Teams channel.');
    if (!isTrustedServiceUrl(this.#settings.serviceUrls, serviceUrl)) {
      throw unauthorized('The activity asks for answers at an address that is not the channel’s.');
    }
    const key = proofKey(channelId, serviceUrl, authorization);
    const proof = this.#proofs.recall(key) ?? (await this.#prove(activity, authorization, key));
    const claimsIdentity = new ClaimsIdentity(
      proof.claimsIdentity.claims.map((claim) => ({ ...claim })),
      true,
    );
    return {
      ...proof,
      claimsIdentity,
      connectorFactory: this.createConnectorFactory(claimsIdentity),
    };
  }

  async #prove(activity: Activity, authorization: string, key: string): Promise<AuthenticateRequestResult> {
    assertFromChannel(authorization, this.#issuer);
    const proof = await super
      .authenticateRequest(activity, authorization)
      .catch((cause: unknown) => Promise.reject(asUnauthorized(cause)));
    this.#proofs.remember(key, proof, Number(proof.claimsIdentity.getClaimValue('exp')));
    return proof;
  }

  /** The SDK fetches the channel's keys when it is to look one up; there is none by this name. */
  async readKeys(): Promise<void> {
    const nothing = { type: 'message', channelId: CHANNEL } as Activity;
    await super.authenticateRequest(nothing, this.#unsigned()).catch((error: unknown) => {
      if (authenticationStatus(error) !== 401) throw error;
    });
  }

  #unsigned(): string {
    const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
    const header = part({ alg: 'RS256', kid: 'none' });
    return `Bearer ${header}.${part({ iss: this.#issuer, aud: this.#settings.appId })}.none`;
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return this.#connectors.sharedBy(super.createConnectorFactory(claimsIdentity), this.#settings.appId);
  }

  /** The SDK asks for this client in every turn; nothing here uses it, so one is enough. */
  override createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    if (this.#userTokens) return this.#userTokens;
    const created = super.createUserTokenClient(claimsIdentity);
    this.#userTokens = created;
    created.catch(() => {
      this.#userTokens = null;
    });
    return created;
  }
}

/** The HTTP status for what authenticateRequest threw: 401, or 503 when the channel's keys could not be read. */
export function authenticationStatus(error: unknown): 401 | 503 {
  return error instanceof AuthenticationError && error.statusCode === 401 ? 401 : 503;
}

/** Cheap checks first: they keep other kinds of tokens away from the SDK, and stale ones out of its error output. */
function assertFromChannel(authorization: string, issuer: string): void {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (token === undefined) throw unauthorized('No bearer token.');
  const { iss, exp } = readClaims(token);
  if (iss !== issuer) throw unauthorized('The token is not the channel’s.');
  if (typeof exp !== 'number') throw unauthorized('The token has no expiry.');
  if (exp + CLOCK_SKEW_SECONDS < Date.now() / 1000) throw unauthorized('The token has expired.');
}

function readClaims(token: string): { readonly iss?: unknown; readonly exp?: unknown } {
  try {
    return decodeJwt(token);
  } catch {
    throw unauthorized('The bearer token cannot be read.');
  }
}

function asUnauthorized(cause: unknown): unknown {
  if (cause instanceof Error && TOKEN_FAULTS.has(cause.name)) {
    return unauthorized(`The token is not valid: ${cause.name}.`);
  }
  return cause;
}

function unauthorized(reason: string): AuthenticationError {
  return new AuthenticationError(reason, 401);
}

function issuerOf(settings: TeamsSettings): string {
  return settings.metadata?.issuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
}

/**
 * The SDK takes either none of the addresses (the public cloud) or all. It keeps the keys behind an address for
 * the life of the process; the fragment, which is never sent, makes them this object's own.
 */
function sdkOptions(settings: TeamsSettings): ConfigurationBotFrameworkAuthenticationOptions {
  if (settings.metadata === null) return { MicrosoftAppId: settings.appId };
  const keys = `${settings.metadata.openIdUrl}#${randomUUID()}`;
  return {
    MicrosoftAppId: settings.appId,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: issuerOf(settings),
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: keys,
    ToBotFromEmulatorOpenIdMetadataUrl: keys,
    CallerId: 'urn:botframework:azure',
  };
}
