import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../bot/log.ts';
import { startBot } from '../../bot/start-bot.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { Tokens } from '../../sandbox/connector/tokens.ts';
import { type BotAccount, newBotAccount } from './bot-account.ts';
import { type DemoDatabase, startDemoDatabase } from './demo-database.ts';
import { directoryOf } from './directory.ts';
import { playersOf } from './players.ts';
import type { Seat } from './seats.ts';
import { type SigningProxy, startSigningProxy } from './signing-proxy.ts';
import { startClients } from './start-clients.ts';

export type RunningPlayground = {
  readonly seats: readonly Seat[];
  /** Where the bot writes its log, while it runs. */
  readonly logFile: string;
  /** Ends everything and removes what was kept. */
  close(): Promise<void>;
};

/**
 * The bot as it runs in production, a database with the demo's data, a Playground for each of the five people of the
 * main story, and what signs between them. All of it is temporary.
 */
export async function startPlayground(language: Language): Promise<RunningPlayground> {
  const account = newBotAccount();
  const folder = mkdtempSync(join(tmpdir(), 'samrad-playground-'));
  // As root the database runs as another user, who has to pass through here.
  chmodSync(folder, 0o711);
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', removeFolder);
  const logFile = join(folder, 'bot.log');
  const endings: (() => Promise<void> | void)[] = [removeFolder];
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const database = await startDemoDatabase(folder, account);
    endings.push(database.close);
    const proxy = await startSigningProxy(account, new Tokens(undefined));
    endings.push(proxy.close);
    const players = playersOf(database.world.users);
    const started: Seat[] = [];
    endings.push(async () => void (await Promise.all(started.map(({ client }) => client.stop()))));
    const seats = await startClients({ folder, account, world: database.world, proxy }, (seat) => {
      proxy.seats.add(seat);
      started.push(seat);
    });
    await database.chooseLanguage(players, language);
    const bot = await startBotBehind(proxy, account, database, logFile);
    endings.push(bot.close);
    return { seats, logFile, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

async function startBotBehind(
  { serviceUrl, forwardTo }: SigningProxy,
  { appId, appPassword }: BotAccount,
  { appUrl, world }: DemoDatabase,
  logFile: string,
) {
  const bot = await startBot({
    port: 0,
    bindAddress: '127.0.0.1',
    databaseUrl: appUrl,
    teams: {
      appId,
      tenantIds: world.tenants.map(({ id }) => id),
      app: { kind: 'sandbox', password: appPassword, tokenUrl: `${serviceUrl}oauth2/token` },
      metadata: { openIdUrl: `${serviceUrl}.well-known/openidconfiguration` },
      serviceUrls: [serviceUrl],
    },
    tab: null,
    directory: directoryOf(world.users),
    fallbackServiceUrl: serviceUrl,
    log: createLog({ level: 'info', destination: createWriteStream(logFile) }),
  });
  forwardTo(`http://127.0.0.1:${bot.port}/api/messages`);
  return bot;
}
