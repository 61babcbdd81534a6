import { flushCompileCache } from 'node:module';
import { isDatabaseAway } from '../store/connection-lost.ts';
import { teamsFrames } from './api/settings.ts';
import type { ProductionConfig } from './config.ts';
import { createAccessTokens } from './directory/access-tokens.ts';
import type { Directory } from './directory/directory.ts';
import { createGraphDirectory, entraTokenUrl, graphScope } from './directory/graph-directory.ts';
import { createNoDirectory } from './directory/no-directory.ts';
import { createLog, type Log } from './log.ts';
import { type RunningBot, startBot } from './start-bot.ts';

/** The production service: wiring only. `scripts/start.mjs` has read the settings and listed their faults. */
export async function runProduction(production: ProductionConfig): Promise<void> {
  const log = createLog({ level: production.logLevel });
  try {
    const bot = await startBot({
      port: production.port,
      bindAddress: production.bindAddress,
      trustedProxies: production.trustedProxies,
      databaseUrl: production.databaseUrl,
      teams: {
        appId: production.appId,
        tenantIds: production.tenantIds,
        app: production.app,
        metadata: null,
        serviceUrls: 'public-cloud',
      },
      tab: {
        appId: production.appId,
        tenantIds: production.tenantIds,
        publicHost: production.publicHost,
        keys: 'entra',
        frameAncestors: teamsFrames,
      },
      directory: directoryOf(production),
      mail: production.mail,
      firstAdministrator: production.firstAdministrator,
      fallbackServiceUrl: 'https://smba.trafficmanager.net/emea/',
      loadAfterMs: 1_000,
      log,
    });
    const { graph, mail } = production;
    log.info(
      { port: bot.port, directory: graph ? 'graph' : 'none', mail: mail ? 'smtp' : 'none' },
      'Samråd takes requests',
    );
    if (isFromSources) log.warn({}, 'The program is not built: npm run build makes it start faster');
    endOnSignals(bot, log);
    // Also for a process that will be killed: what was compiled is there for the next start.
    flushCompileCache();
  } catch (error) {
    if (isDatabaseAway(error) || (error as { code?: string }).code === 'ENOTFOUND') {
      const remedy = 'Check that it runs, and DATABASE_URL; npm run doctor says more.';
      log.error(
        { code: (error as { code?: string }).code },
        `Samråd could not start: the database does not answer. ${remedy}`,
      );
    } else log.error({ err: error }, 'Samråd could not start');
    process.exitCode = 1;
  }
}

const isFromSources = import.meta.url.endsWith('.ts');

function directoryOf({ graph, appId }: ProductionConfig): Directory {
  if (!graph) return createNoDirectory();
  const tokens = createAccessTokens({
    clientId: appId,
    secret: graph.password,
    scope: graphScope,
    tokenUrl: entraTokenUrl,
  });
  return createGraphDirectory({ tokens, catalogueAppId: graph.catalogueAppId });
}

function endOnSignals(bot: RunningBot, log: Log): void {
  let ending = false;
  const end = (signal: NodeJS.Signals) => {
    if (ending) process.exit(1);
    ending = true;
    log.info({ signal }, 'Samråd ends: turns and messages under way are finished first');
    void bot.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
