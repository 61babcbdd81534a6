import { type Config, ConfigError, readConfig } from '../../config.ts';
import { type Finding, fault, good } from './finding.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { lookAtDemo } from './look-at-demo.ts';
import { lookAtMail } from './look-at-mail.ts';
import { lookAtMicrosoft, type MicrosoftAddresses, publicCloud } from './look-at-microsoft.ts';
import { lookAtPublicHost } from './look-at-public-host.ts';
import { askForToken, lookAtToken } from './look-at-token.ts';

/** Where things are looked for; tests put their own in the place of Microsoft's. */
export type Examined = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly microsoft?: MicrosoftAddresses;
  readonly askForToken?: () => Promise<unknown>;
  /** The program's own address from outside; from PUBLIC_HOST when left out. */
  readonly publicOrigin?: string;
};

/** Looks at all that the program needs with these settings. Changes nothing, and says no secret. */
export async function examine(examined: Examined): Promise<Finding[]> {
  const { environment, microsoft, publicOrigin } = examined;
  const config = read(environment);
  if (config instanceof ConfigError) {
    return config.faults.map(({ setting, problem, remedy }) => fault(setting, problem, remedy));
  }
  if (config.mode === 'demo') {
    return [
      good('Settings', 'none for production, so this is the demo.'),
      ...(await lookAtDemo(config.demo)),
    ];
  }
  const { production } = config;
  const { publicHost } = production;
  const looks = await Promise.all([
    lookAtDatabase(production.databaseUrl),
    lookAtMicrosoft(production.tenantIds, microsoft ?? publicCloud(production.graph !== null)),
    lookAtToken(examined.askForToken ?? (() => askForToken(production))),
    lookAtPublicHost(publicOrigin ?? (publicHost && `https://${publicHost}`), production.mail !== null),
    lookAtMail(production.mail),
  ]);
  return [good('Settings', 'are complete.'), ...looks.flat()];
}

function read(environment: Examined['environment']): Config | ConfigError {
  try {
    return readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}
