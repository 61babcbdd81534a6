import { createCredentialsFactory } from '../../teams/credentials.ts';
import type { TeamsSettings } from '../../teams/settings.ts';
import { type Finding, fault, good } from './finding.ts';

const subject = 'Token of the bot';

/** Whether the bot gets the token that every message is sent with. */
export async function lookAtToken(askForToken: () => Promise<unknown>): Promise<Finding> {
  try {
    await askForToken();
    return good(subject, 'was given out.');
  } catch (error) {
    const code = codeIn(error);
    if (code === null) {
      return fault(subject, 'was not given out.', 'Check the identity of the bot (README, “Settings”).');
    }
    return fault(subject, `was refused (${code}).`, remedies[code] ?? 'Check the registration of the bot.');
  }
}

/** Asks as the program does; what comes is thrown away. */
export async function askForToken({ appId, app }: Pick<TeamsSettings, 'appId' | 'app'>): Promise<void> {
  const login = 'tenantId' in app ? `https://login.microsoftonline.com/${app.tenantId}` : '';
  const factory = createCredentialsFactory({ appId, app });
  const credentials = await factory.createCredentials(appId, 'https://api.botframework.com', login, true);
  await credentials.signRequest({ headers: { set: () => undefined } } as never);
}

/** What Entra ID's codes mean for whoever put in the settings. */
const remedies: Readonly<Record<string, string>> = {
  AADSTS7000215: 'MICROSOFT_APP_PASSWORD is not the secret’s value: copy the value, not its id.',
  AADSTS7000222: 'The secret has expired: make a new one in the app registration.',
  AADSTS700016: 'MICROSOFT_APP_ID is not known in MICROSOFT_APP_TENANT_ID: check both.',
  AADSTS90002: 'MICROSOFT_APP_TENANT_ID is no tenant: copy it from the app registration.',
  AADSTS700027: 'The certificate is not the one in the app registration: check thumbprint and key.',
};

/** The code alone: the message around it may name what must not be told on. */
function codeIn(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = /AADSTS\d+/.exec(at.message)?.[0];
    if (code) return code;
  }
  return null;
}
