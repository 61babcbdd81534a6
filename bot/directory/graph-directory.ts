import type { Directory } from './directory.ts';
import { createHttpDirectory, type HttpDirectoryOptions } from './http-directory.ts';

/** Where Microsoft Graph answers, and what a token for it is asked for. */
const graphUrl = 'https://graph.microsoft.com/v1.0';
export const graphScope = 'https://graph.microsoft.com/.default';

/** Where Entra gives out a tenant's tokens. */
export function entraTokenUrl(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`;
}

export type GraphOptions = HttpDirectoryOptions & {
  /** The app's id in the organisation's catalogue, which is not the one in its manifest. */
  readonly catalogueAppId: string;
  readonly baseUrl?: string;
};

/**
 * People from Microsoft Graph. Reading them needs the application permission `User.ReadBasic.All`, installing the
 * app `TeamsAppInstallation.ReadWriteSelfForUser.All`; without the latter an administrator installs it.
 */
export function createGraphDirectory(options: GraphOptions): Directory {
  const base = options.baseUrl ?? graphUrl;
  return createHttpDirectory(
    {
      person: ({ objectId }) => `${base}/users/${objectId}?$select=displayName,mail,userPrincipalName`,
      install: ({ objectId }) => ({
        url: `${base}/users/${objectId}/teamwork/installedApps`,
        json: { 'teamsApp@odata.bind': `${base}/appCatalogs/teamsApps/${options.catalogueAppId}` },
      }),
    },
    options,
  );
}
