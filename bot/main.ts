import { flushCompileCache } from 'node:module';
import { teamsFrames } from './api/settings.ts';
import { type ProductionConfig, readConfig } from './config.ts';
import { createAccessTokens } from './directory/access-tokens.ts';
import type { Directory } from './directory/directory.ts';
import { createGraphDirectory, entraTokenUrl, graphScope } from './directory/graph-directory.ts';
import { createNoDirectory } from './directory/no-directory.ts';
import { createLog } from './log.ts';
import { type RunningBot, startBot } from './start-bot.ts';

/** The production service: wiring only. `scripts/start.mjs` has read the settings once and listed their faults. */
const config = readConfig(process.env);
if (config.mode !== 'production') throw new Error('bot/main.ts is the production service; use npm start');
const { production } = config;
const log = createLog({ level: production.logLevel });

try {
  const bot = await startBot({
    port: production.port,
    bindAddress: production.bindAddress,
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
    firstAdministrator: production.firstAdministrator,
    fallbackServiceUrl: 'https://smba.trafficmanager.net/emea/',
    log,
  });
  log.info({ port: bot.port, directory: production.graph ? 'graph' : 'none' }, 'Samråd takes requests');
  endOnSignals(bot);
  // Also for a process that will be killed: what was compiled is there for the next start.
  flushCompileCache();
} catch (error) {
  log.error({ err: error }, 'Samråd could not start');
  process.exitCode = 1;
}

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

function endOnSignals(bot: RunningBot): void {
  let ending = false;
  const end = (signal: NodeJS.Signals) => {
    if (ending) process.exit(1);
    ending = true;
    log.info({ signal }, 'Samråd ends: turns and messages under way are finished first');
    void bot.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
