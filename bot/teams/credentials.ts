import {
  CertificateServiceClientCredentialsFactory,
  FederatedServiceClientCredentialsFactory,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentials,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { createSandboxTokens } from './sandbox-tokens.ts';
import type { AppIdentity, TeamsSettings } from './settings.ts';

/** The bot could not get a token for itself, so nothing was sent. */
export class BotTokenError extends Error {
  override readonly name = 'BotTokenError';
}

type CreateCredentials = ServiceClientCredentialsFactory['createCredentials'];

/**
 * How the bot gets its tokens, as the SDK wants to be told. Whatever the kind, authentication of those who call
 * is on, and only tokens meant for this app are accepted.
 */
export function createCredentialsFactory(
  settings: Pick<TeamsSettings, 'appId' | 'app'>,
): ServiceClientCredentialsFactory {
  const create = creatorOf(settings.appId, settings.app);
  return {
    isValidAppId: async (appId) => appId === settings.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (...about) => sayingWhenNoToken(await create(...about)),
  };
}

function creatorOf(appId: string, app: AppIdentity): CreateCredentials {
  if (app.kind === 'sandbox') {
    const tokens = createSandboxTokens({ appId, password: app.password, tokenUrl: app.tokenUrl });
    return async (_appId, audience) => tokens.credentialsFor(audience ?? '');
  }
  const factory = sdkFactory(appId, app);
  return (...about) => factory.createCredentials(...about);
}

function sdkFactory(
  appId: string,
  app: Exclude<AppIdentity, { kind: 'sandbox' }>,
): ServiceClientCredentialsFactory {
  switch (app.kind) {
    case 'secret': {
      const tenantId = app.type === 'SingleTenant' ? app.tenantId : '';
      return new PasswordServiceClientCredentialFactory(appId, app.password, tenantId);
    }
    case 'managed-identity':
      return new ManagedIdentityServiceClientCredentialsFactory(appId, new JwtTokenProviderFactory());
    case 'certificate':
      return new CertificateServiceClientCredentialsFactory(
        appId,
        app.thumbprint,
        app.privateKey,
        app.tenantId,
      );
    case 'federated':
      return new FederatedServiceClientCredentialsFactory(appId, app.clientId, app.tenantId, app.audience);
  }
}

/** Marks a failure to get a token, so that it is told apart from a failure while sending (which may have arrived). */
function sayingWhenNoToken(inner: ServiceClientCredentials): ServiceClientCredentials {
  return {
    async signRequest(request) {
      try {
        return await inner.signRequest(request);
      } catch (cause) {
        throw new BotTokenError('The bot got no token for itself.', { cause });
      }
    },
  };
}
