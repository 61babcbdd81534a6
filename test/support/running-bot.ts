import { createAccessTokens } from '../../bot/directory/access-tokens.ts';
import { createSandboxDirectory } from '../../bot/directory/sandbox-directory.ts';
import { createLog } from '../../bot/log.ts';
import { type RunningBot, startBot } from '../../bot/start-bot.ts';
import type { Settings, World } from '../../sandbox/api.ts';
import { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { createGroupFixture, type GroupFixture } from './group-fixture.ts';

export type Sandbox = Awaited<ReturnType<typeof connectSandbox>>;

/** The program as it runs in production, its database, and the sandbox in Teams' place. */
export type RunningProgram = {
  readonly fixture: GroupFixture;
  readonly sandbox: Sandbox;
  readonly sandboxUrl: string;
  /** What the program logged, line by line. */
  readonly logged: readonly string[];
  /** Ends the bot, as an operator would, and starts another on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

const appId = '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a111';
const appPassword = 'only in tests';

export type ProgramOptions = {
  readonly settings?: Partial<Settings>;
  readonly installedFor?: World['bot']['installedFor'];
  readonly mayInstall?: boolean;
};

/** Starts all three with the people of the group fixture, whose object ids are their ids. */
export async function startProgram(options: ProgramOptions = {}): Promise<RunningProgram> {
  const fixture = await createGroupFixture();
  const people = await fixture.store.db.selectFrom('person').select(['id', 'name']).execute();
  const world = (endpoint: string): World => ({
    tenants: [{ id: fixture.tenantId, name: 'Demo' }],
    users: people.map(({ id, name }) => ({
      id,
      tenantId: fixture.tenantId,
      name,
      mail: `${name.toLowerCase().replaceAll(' ', '.')}@sykehus.example`,
      locale: 'nb-NO',
    })),
    teams: [
      {
        id: '19:team@thread.tacv2',
        name: 'Servicemiljøet',
        tenantId: fixture.tenantId,
        memberIds: people.map(({ id }) => id),
        channels: [{ id: '19:general@thread.tacv2', name: 'Generelt' }],
      },
    ],
    chats: [],
    bot: {
      appId,
      appPassword,
      name: 'Samråd',
      endpoint,
      installedFor: options.installedFor ?? 'everybody',
      installedInTeams: ['19:team@thread.tacv2'],
      mayInstall: options.mayInstall ?? true,
    },
  });
  const running = await startSandbox({
    world: world('http://127.0.0.1:9/api/messages'),
    settings: { refreshAfterMs: 0, ...options.settings },
  });
  const logged: string[] = [];
  const start = (port = 0) => startBotAgainst(fixture, running.url, logged, port);
  let bot: RunningBot = await start();
  const sandbox = await connectSandbox(running.url);
  await sandbox.puts(world(`http://127.0.0.1:${bot.port}/api/messages`));
  return {
    fixture,
    sandbox,
    sandboxUrl: running.url,
    logged,
    async restart() {
      const { port } = bot;
      await bot.close();
      bot = await start(port);
    },
    async close() {
      await bot.close();
      await running.close();
      await fixture.drop();
    },
  };
}

async function startBotAgainst(
  fixture: GroupFixture,
  sandboxUrl: string,
  logged: string[],
  port: number,
): Promise<RunningBot> {
  const tokenUrl = `${sandboxUrl}/oauth2/token`;
  const tokens = createAccessTokens({
    clientId: appId,
    secret: appPassword,
    scope: 'https://api.botframework.com/.default',
    tokenUrl: () => tokenUrl,
  });
  return await startBot({
    port,
    bindAddress: '127.0.0.1',
    databaseUrl: fixture.appUrl,
    teams: {
      appId,
      tenantIds: [fixture.tenantId],
      app: { kind: 'sandbox', password: appPassword, tokenUrl },
      metadata: { openIdUrl: `${sandboxUrl}/.well-known/openidconfiguration` },
      serviceUrls: [`${sandboxUrl}/`],
    },
    directory: createSandboxDirectory({ baseUrl: sandboxUrl, tokens }),
    fallbackServiceUrl: `${sandboxUrl}/`,
    log: createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } }),
  });
}
