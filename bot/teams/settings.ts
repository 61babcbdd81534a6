import type { ServiceUrlRule } from './service-urls.ts';

/** How the bot proves to the connector who it is. `sandbox` gets its tokens from the sandbox on this machine. */
export type AppIdentity =
  | {
      readonly kind: 'secret';
      readonly type: 'SingleTenant' | 'MultiTenant';
      readonly tenantId: string;
      readonly password: string;
    }
  | { readonly kind: 'managed-identity'; readonly tenantId: string }
  | {
      readonly kind: 'certificate';
      readonly tenantId: string;
      readonly thumbprint: string;
      readonly privateKey: string;
    }
  | {
      readonly kind: 'federated';
      readonly tenantId: string;
      /** Client id of the managed identity that the registration trusts. */
      readonly clientId: string;
      readonly audience?: string;
    }
  | { readonly kind: 'sandbox'; readonly password: string; readonly tokenUrl: string };

export type TeamsSettings = {
  readonly appId: string;
  /** Tenants whose people may be anybody here; a turn from another tenant has no actor. */
  readonly tenantIds: readonly string[];
  readonly app: AppIdentity;
  /** Where the keys of the channel's tokens are published; null is the public cloud. */
  readonly metadata: { readonly openIdUrl: string; readonly issuer?: string } | null;
  readonly serviceUrls: ServiceUrlRule;
  /** How long one message may take to send before its outcome counts as unknown; 10 s when left out. */
  readonly sendDeadlineMs?: number;
};

export class TeamsSettingsError extends Error {
  override readonly name = 'TeamsSettingsError';
}

/**
 * Throws {@link TeamsSettingsError} on settings that would weaken the check of who is calling. The SDK takes an
 * empty app id as "no authentication", so that one must never get through.
 */
export function assertUsableSettings(settings: TeamsSettings): void {
  if (settings.appId.trim() === '') {
    throw new TeamsSettingsError('The app id is empty. Without it nobody who calls the bot can be checked.');
  }
  if (settings.tenantIds.length === 0) {
    throw new TeamsSettingsError('No tenant is allowed. Name at least one tenant id.');
  }
  if (settings.app.kind !== 'sandbox') return;
  if (settings.metadata === null) {
    throw new TeamsSettingsError('The sandbox signs its own tokens: name where its keys are published.');
  }
  for (const url of [settings.app.tokenUrl, settings.metadata.openIdUrl]) {
    if (!isLoopback(url)) throw new TeamsSettingsError(`The sandbox must be on this machine, not at ${url}.`);
  }
}

/** Whether an address is on this machine. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(address).hostname);
}
