import { createAccessTokens } from '../bot/directory/access-tokens.ts';
import { createSandboxDirectory } from '../bot/directory/sandbox-directory.ts';
import { createLog, type LogSettings } from '../bot/log.ts';
import { type RunningBot, startBot } from '../bot/start-bot.ts';
import type { World } from '../sandbox/api.ts';
import type { BotAnswer, BotSettings } from './supervisor/bot-part.ts';

/**
 * The bot of the demo, in a process of its own: the same program as in production, told by the supervisor to
 * believe the sandbox's keys instead of Microsoft's. No setting of the environment can do that.
 */
let starting: Promise<RunningBot> | null = null;
let ending = false;

process.once('message', (settings: BotSettings) => void start(settings));
process.on('disconnect', end);
// The terminal sends Ctrl-C to the whole group: the supervisor says when it is this process's turn.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', end);

async function start(settings: BotSettings): Promise<void> {
  try {
    starting = startBot(partsOf(settings));
    await starting;
    answer({ kind: 'ready', off: ['Microsoft Graph: people are looked up in the sandbox instead'] });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function partsOf(settings: BotSettings) {
  const { port, databaseUrl, sandboxUrl, mailPort, world, logLevel, leaseSeconds, pace } = settings;
  const { bot: account, tenants } = world as World;
  const origin = sandboxUrl.replace(/\/+$/, '');
  const tokenUrl = `${origin}/oauth2/token`;
  const tokens = createAccessTokens({
    clientId: account.appId,
    secret: account.appPassword,
    scope: 'https://api.botframework.com/.default',
    tokenUrl: () => tokenUrl,
  });
  return {
    port,
    bindAddress: '127.0.0.1',
    databaseUrl,
    ...(leaseSeconds && { leaseSeconds }),
    ...(pace !== undefined && { pace }),
    teams: {
      appId: account.appId,
      tenantIds: tenants.map((tenant) => tenant.id),
      app: { kind: 'sandbox', password: account.appPassword, tokenUrl },
      metadata: { openIdUrl: `${origin}/.well-known/openidconfiguration` },
      serviceUrls: [origin],
    },
    tab: {
      appId: account.appId,
      tenantIds: tenants.map((tenant) => tenant.id),
      publicHost: null,
      keys: { sandboxOrigin: origin },
      frameAncestors: framesOf(origin),
    },
    mail: mailPort
      ? { smtpUrl: `smtp://127.0.0.1:${mailPort}`, from: 'Samråd <samrad@demo.example>', publicUrl: null }
      : null,
    directory: createSandboxDirectory({ baseUrl: origin, tokens }),
    fallbackServiceUrl: `${origin}/`,
    log: createLog({ level: logLevel as LogSettings['level'] }),
  } as const;
}

/** The sandbox's page shows the tab, by either of its names. */
function framesOf(origin: string): string[] {
  return [origin, origin.replace('127.0.0.1', 'localhost')];
}

function answer(message: BotAnswer): void {
  if (process.connected) process.send?.(message);
}

/** Also when it is told while it is still starting: what it opened is closed. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  const bot = await starting?.catch(() => null);
  await bot?.close();
  process.exit(0);
}
