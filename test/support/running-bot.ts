import { sql } from 'kysely';
import { createAccessTokens } from '../../bot/directory/access-tokens.ts';
import { createSandboxDirectory } from '../../bot/directory/sandbox-directory.ts';
import { createLog } from '../../bot/log.ts';
import { type RunningBot, startBot } from '../../bot/start-bot.ts';
import type { Locale, Settings, World, WorldUser } from '../../sandbox/api.ts';
import { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { mriOf, personalConversationId } from '../../sandbox/state/ids.ts';
import { tabEntity } from '../../text/teams-links.ts';
import { meetingChat } from './gathering-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from './group-fixture.ts';

export type Sandbox = Awaited<ReturnType<typeof connectSandbox>>;

/** The program as it runs in production, its database, and the sandbox in Teams' place. */
export type RunningProgram = {
  readonly fixture: GroupFixture;
  readonly sandbox: Sandbox;
  readonly sandboxUrl: string;
  /** The bot's own address, which nobody but the sandbox needs to know. */
  readonly botUrl: string;
  /** What the program logged, line by line. */
  readonly logged: readonly string[];
  /** Ends the bot, as an operator would, and starts another on the same database. */
  restart(): Promise<void>;
  /** Starts another instance beside it, over the same database, and gives its address; it ends with the program. */
  startAnother(): Promise<string>;
  close(): Promise<void>;
};

const appId = '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a111';
const appPassword = 'only in tests';

export type ProgramOptions = {
  readonly settings?: Partial<Settings>;
  readonly installedFor?: World['bot']['installedFor'];
  /** Those for whom the app is not installed, where it is for everybody else. */
  readonly notInstalledFor?: readonly PersonName[];
  readonly mayInstall?: boolean;
  /** What the client of somebody is set to; Norwegian otherwise. */
  readonly locales?: Readonly<Partial<Record<PersonName, Locale>>>;
  /** People of another tenant, which the program does not serve. */
  readonly foreigners?: readonly Pick<WorldUser, 'id' | 'name'>[];
  /** People of a second tenant that it does serve, who have a team of their own. */
  readonly neighbours?: readonly Pick<WorldUser, 'id' | 'name'>[];
  /**
   * Whether the bot has a chat with everybody already, as after their installation; so it is when left out. Opening
   * one goes at Teams' pace: a story with twelve people would wait for seconds.
   */
  readonly isAcquainted?: boolean;
  /** Whether people whom Teams does not reach get mail, into the sandbox's mailbox. */
  readonly mail?: boolean;
};

/** The tenant of {@link ProgramOptions.foreigners}. */
export const foreignTenantId = 'f0e1d2c3-0000-4000-8000-000000000001';

/** The tenant of {@link ProgramOptions.neighbours}, and a channel of their team. */
export const neighbourTenantId = 'f0e1d2c3-0000-4000-8000-000000000002';
const neighbourTeamId = '19:naboer@thread.tacv2';

/** Starts all three with the people of the group fixture, whose object ids are their ids. */
export async function startProgram(options: ProgramOptions = {}): Promise<RunningProgram> {
  const fixture = await createGroupFixture();
  const people = await fixture.store.db.selectFrom('person').select(['id', 'name']).execute();
  const { foreigners = [], neighbours = [] } = options;
  const world = (endpoint: string): World => ({
    tenants: [
      { id: fixture.tenantId, name: 'Demo' },
      ...(foreigners.length > 0 ? [{ id: foreignTenantId, name: 'Fremmed' }] : []),
      ...(neighbours.length > 0 ? [{ id: neighbourTenantId, name: 'Nabo' }] : []),
    ],
    users: [
      ...people.map((person) => userFrom(person, fixture.tenantId, localeOf(fixture, options, person.id))),
      ...foreigners.map((person) => userFrom(person, foreignTenantId, 'nb-NO')),
      ...neighbours.map((person) => userFrom(person, neighbourTenantId, 'nb-NO')),
    ],
    teams: [
      {
        id: '19:team@thread.tacv2',
        name: 'Servicemiljøet',
        tenantId: fixture.tenantId,
        memberIds: people.map(({ id }) => id),
        channels: [
          { id: '19:general@thread.tacv2', name: 'Generelt' },
          { id: '19:prat@thread.tacv2', name: 'Prat' },
        ],
      },
      ...(neighbours.length > 0 ? [teamOf(neighbours)] : []),
    ],
    chats: [
      {
        id: '19:gruppechat@thread.v2',
        name: 'Gruppechat',
        tenantId: fixture.tenantId,
        memberIds: people.map(({ id }) => id),
      },
      {
        id: meetingChat,
        name: 'Møtet',
        tenantId: fixture.tenantId,
        memberIds: people.map(({ id }) => id),
      },
    ],
    bot: {
      appId,
      appPassword,
      name: 'Samråd',
      endpoint,
      installedFor: installedFor(fixture, options, [...people, ...foreigners, ...neighbours]),
      installedInTeams: ['19:team@thread.tacv2', ...(neighbours.length > 0 ? [neighbourTeamId] : [])],
      installedInChats: ['19:gruppechat@thread.v2', meetingChat],
      mayInstall: options.mayInstall ?? true,
      tab: { entityId: tabEntity, name: 'Samråd', path: '/tab/' },
    },
  });
  const running = await startSandbox({
    world: world('http://127.0.0.1:9/api/messages'),
    settings: { refreshAfterMs: 0, ...options.settings },
    ...(options.mail && { mailPort: 0 }),
  });
  if (options.isAcquainted ?? true) await openChats(fixture, running.url, people);
  const logged: string[] = [];
  const start = (port = 0) => startBotAgainst(fixture, running, logged, port);
  let bot: RunningBot = await start();
  const others: RunningBot[] = [];
  const sandbox = await connectSandbox(running.url);
  await sandbox.puts(world(`http://127.0.0.1:${bot.port}/api/messages`));
  return {
    fixture,
    sandbox,
    sandboxUrl: running.url,
    botUrl: `http://127.0.0.1:${bot.port}`,
    logged,
    async restart() {
      const { port } = bot;
      await bot.close();
      bot = await start(port);
    },
    async startAnother() {
      const other = await start();
      others.push(other);
      return `http://127.0.0.1:${other.port}`;
    },
    async close() {
      await Promise.all([bot, ...others].map((one) => one.close()));
      await running.close();
      await fixture.drop();
    },
  };
}

function teamOf(neighbours: readonly Pick<WorldUser, 'id'>[]): World['teams'][number] {
  return {
    id: neighbourTeamId,
    name: 'Naboene',
    tenantId: neighbourTenantId,
    memberIds: neighbours.map(({ id }) => id),
    channels: [{ id: neighbourTeamId, name: 'Generelt' }],
  };
}

async function openChats(
  { store, tenantId }: GroupFixture,
  sandboxUrl: string,
  people: readonly { readonly id: string }[],
): Promise<void> {
  const chats = people.map(({ id }) => ({
    id: personalConversationId(appId, id),
    kind: 'personal' as const,
    tenant_id: tenantId,
    service_url: `${sandboxUrl}/`,
    person_id: id,
  }));
  await store.db.insertInto('conversation').values(chats).execute();
  const ids = people.map(({ id }) => id);
  await sql`update identity set channel_user_id = known.mri
    from unnest(${ids}::uuid[], ${ids.map(mriOf)}::text[]) as known (id, mri)
    where identity.object_id = known.id`.execute(store.db);
}

function userFrom({ id, name }: Pick<WorldUser, 'id' | 'name'>, tenantId: string, locale: Locale): WorldUser {
  const mail = `${name.toLowerCase().replaceAll(' ', '.')}@sykehus.example`;
  return { id, tenantId, name, mail, locale };
}

function localeOf(fixture: GroupFixture, { locales = {} }: ProgramOptions, id: string): Locale {
  const names = Object.keys(locales) as PersonName[];
  return locales[names.find((name) => fixture.people[name] === id) ?? 'stranger'] ?? 'nb-NO';
}

function installedFor(
  fixture: GroupFixture,
  options: ProgramOptions,
  everybody: readonly { readonly id: string }[],
): World['bot']['installedFor'] {
  const without = options.notInstalledFor?.map((name) => fixture.people[name]);
  if (!without) return options.installedFor ?? 'everybody';
  return everybody.map(({ id }) => id).filter((id) => !without.includes(id));
}

async function startBotAgainst(
  fixture: GroupFixture,
  { url: sandboxUrl, mailPort }: RunningSandbox,
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
      tenantIds: [fixture.tenantId, neighbourTenantId],
      app: { kind: 'sandbox', password: appPassword, tokenUrl },
      metadata: { openIdUrl: `${sandboxUrl}/.well-known/openidconfiguration` },
      serviceUrls: [`${sandboxUrl}/`],
    },
    tab: {
      appId,
      tenantIds: [fixture.tenantId],
      publicHost: null,
      keys: { sandboxOrigin: sandboxUrl },
      frameAncestors: [sandboxUrl],
    },
    mail: mailPort
      ? { smtpUrl: `smtp://127.0.0.1:${mailPort}`, from: 'Samråd <samrad@demo.example>', publicUrl: null }
      : null,
    directory: createSandboxDirectory({ baseUrl: sandboxUrl, tokens }),
    fallbackServiceUrl: `${sandboxUrl}/`,
    log: createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } }),
  });
}
