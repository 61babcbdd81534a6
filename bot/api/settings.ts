import { isLoopback } from '../teams/settings.ts';

/** Where the tab's pages live and who may call for them. */
export type TabSettings = {
  /** Application (client) id of the registration that people sign in to. */
  readonly appId: string;
  /** Tenants whose people may sign in. */
  readonly tenantIds: readonly string[];
  /** The name that Teams reaches the program at; Entra puts it into the audience of older tokens. */
  readonly publicHost: string | null;
  /** `entra`, or the origin of a sandbox on this machine which signs in Entra's place. */
  readonly keys: 'entra' | { readonly sandboxOrigin: string };
  /** Who may show the pages in a frame. */
  readonly frameAncestors: readonly string[];
};

export class TabSettingsError extends Error {
  override readonly name = 'TabSettingsError';
}

/** Teams in the browser, on the desk and in the other Microsoft 365 applications. */
export const teamsFrames: readonly string[] = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** Throws {@link TabSettingsError} on settings that would let others than Entra say who somebody is. */
export function assertUsableTabSettings({ appId, tenantIds, keys }: TabSettings): void {
  if (appId.trim() === '')
    throw new TabSettingsError('The app id is empty: nobody who calls can be checked.');
  if (tenantIds.length === 0) throw new TabSettingsError('No tenant is allowed. Name at least one.');
  if (keys === 'entra' || isLoopback(keys.sandboxOrigin)) return;
  throw new TabSettingsError(`The sandbox must be on this machine, not at ${keys.sandboxOrigin}.`);
}

/** Where Teams finds the pages, with which it shows one in a dialog; null where it is not known. */
export function tabUrlOf({ publicHost, keys }: TabSettings): string | null {
  if (keys !== 'entra') return `${keys.sandboxOrigin}/tab/`;
  return publicHost === null ? null : `https://${publicHost}/tab/`;
}
