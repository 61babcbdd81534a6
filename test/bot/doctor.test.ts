import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from '../../bot/cli/doctor/examine.ts';
import { onServer } from '../support/on-server.ts';
import { startSmtpServer } from '../support/smtp-server.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const tenantId = '22222222-2222-4222-8222-222222222222';

let database: TestDatabase;
let server: Server;
let hoursAhead = 0;

/** Microsoft's services and the program's own address, as far as the doctor sees them. */
beforeEach(async () => {
  Object.assign(answers, { '/keys': 200, '/api/messages': 401, '/broken': 503 });
  Object.assign(answers, { '/tab/': 200, '/api/tab/reader': 401, '/svar/x': 404 });
  database = await createTestDatabase();
  const name = new URL(database.ownerUrl).pathname.slice(1);
  await onServer(database.ownerUrl, `revoke all on database ${name} from public`);
  await onServer(
    database.ownerUrl,
    `grant connect on database ${name} to ${new URL(database.appUrl).username}`,
  );
  hoursAhead = 0;
  server = createServer((request, response) => {
    response.setHeader('date', new Date(Date.now() + hoursAhead * 3_600_000).toUTCString());
    response.statusCode = answers[request.url ?? ''] ?? 404;
    response.end(bodies[request.url ?? ''] ?? '<html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.drop();
});

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const microsoft = () => ({
  botKeys: `${origin()}/keys`,
  tenantKeys: () => `${origin()}/keys`,
  connector: `${origin()}/`,
  graph: null,
});
const environment = () => ({
  NODE_ENV: 'production',
  DATABASE_URL: database.appUrl,
  MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: tenantId,
  MICROSOFT_APP_PASSWORD: 'never to be said',
  ALLOWED_TENANT_IDS: tenantId,
});
const whole = () => ({
  environment: environment(),
  microsoft: microsoft(),
  askForToken: async () => 'never to be said',
  publicOrigin: origin(),
});

const notInOrder = async (examined: Parameters<typeof examine>[0]) =>
  (await examine(examined)).filter(({ state }) => state !== 'good');

/** What the program, and Microsoft's addresses, say to whom. */
const bodies: Readonly<Record<string, string>> = {
  '/keys': '{"jwks_uri":"https://keys.example/"}',
  '/tab/': '<title>Samråd</title>',
  '/api/tab/reader': '{"text":"Logg inn"}',
  '/svar/x': '<title>Lenken virker ikke – Samråd</title>',
};
const answers: Record<string, number> = {};

describe('The doctor', () => {
  it('finds nothing to mend where all is in order, and says no secret', async () => {
    const findings = await examine(whole());
    expect(findings.map(({ subject, state }) => `${state} ${subject}`)).toEqual([
      'good Settings',
      'good Database',
      'good Schema',
      'good Keys of Teams',
      `good Sign-in of tenant ${tenantId}`,
      'good Connector of Teams',
      'good Clock',
      'good Token of the bot',
      'good Address for Teams',
      'good Address of the tab',
      'good Address of the tab’s calls',
      'good Mail',
    ]);
    const said = JSON.stringify(findings);
    expect(said).not.toContain('never to be said');
    expect(said).not.toContain(new URL(database.appUrl).password);
  });

  it('lists every faulty setting with what to do', async () => {
    const findings = await notInOrder({ environment: { NODE_ENV: 'production', PORT: 'many' } });
    expect(findings.map(({ subject }) => subject)).toContain('DATABASE_URL');
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.every(({ remedy }) => remedy !== null && remedy !== '')).toBe(true);
  });

  it('tells a database that does not answer from one that was not migrated, and from a role with too many rights', async () => {
    const silent = await notInOrder({
      ...whole(),
      environment: { ...environment(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    });
    expect(silent).toMatchObject([{ subject: 'Database', state: 'fault' }]);
    const owner = await notInOrder({
      ...whole(),
      environment: { ...environment(), DATABASE_URL: database.ownerUrl },
    });
    expect(owner).toMatchObject([{ subject: 'Schema', found: expect.stringContaining('owns nothing') }]);
    const name = new URL(database.ownerUrl).pathname.slice(1);
    await onServer(database.ownerUrl, `grant connect on database ${name} to public`);
    expect((await notInOrder(whole())).map(({ subject }) => subject)).toEqual(['Who may connect']);
    await onServer(database.ownerUrl, `revoke connect on database ${name} from public`);
    await onServer(database.ownerUrl, 'drop table kysely_migration');
    const empty = await notInOrder(whole());
    expect(empty).toMatchObject([{ subject: 'Schema', found: expect.stringContaining('npm run migrate') }]);
  });

  it.each([
    [-3, 'ahead'],
    [3, 'behind'],
  ])('sees a clock that is wrong by %i hours', async (hours, word) => {
    hoursAhead = hours;
    expect(await notInOrder(whole())).toMatchObject([
      { subject: 'Clock', state: 'fault', found: expect.stringContaining(word) },
    ]);
  });

  it('sees a mail server that is not there, and one that keeps no secret', async () => {
    const mailAt = async (smtpUrl: string) =>
      (
        await examine({
          ...whole(),
          environment: {
            ...environment(),
            ...{ SMTP_URL: smtpUrl, MAIL_FROM: 'samrad@demo.example', PUBLIC_HOST: 'bot.example' },
          },
        })
      ).filter(({ subject }) => subject === 'Mail');
    expect(await mailAt('smtp://samrad:never%20to%20be%20said@127.0.0.1:1')).toMatchObject([
      { state: 'fault', found: expect.stringContaining('127.0.0.1:1') },
    ]);
    const catcher = await startSmtpServer();
    try {
      expect(await mailAt(catcher.url)).toMatchObject([{ state: 'good' }]);
    } finally {
      await catcher.close();
    }
  });

  it.each([
    ['AADSTS7000215: Invalid client secret', 'copy the value'],
    ['AADSTS7000222: The secret of app never-to-be-said is expired', 'make a new one'],
    ['AADSTS99: something new', 'registration'],
    ['socket hang up', 'identity'],
  ])('says what to do when the token is refused with %s', async (message, remedy) => {
    const askForToken = () => Promise.reject(new Error('no token', { cause: new Error(message) }));
    const findings = await notInOrder({ ...whole(), askForToken });
    expect(findings).toMatchObject([{ subject: 'Token of the bot', state: 'fault' }]);
    expect(findings[0]?.remedy).toContain(remedy);
    expect(JSON.stringify(findings)).not.toContain('never-to-be-said');
  });

  it('sees addresses that answer with something else, or not at all', async () => {
    const addresses = {
      ...microsoft(),
      botKeys: `${origin()}/broken`,
      tenantKeys: () => `${origin()}/elsewhere`,
    };
    const findings = await notInOrder({
      ...whole(),
      microsoft: { ...addresses, connector: 'http://127.0.0.1:1/' },
      publicOrigin: `${origin()}/elsewhere`,
    });
    expect(findings.map(({ subject }) => subject)).toEqual([
      'Keys of Teams',
      `Sign-in of tenant ${tenantId}`,
      'Connector of Teams',
      'Address for Teams',
      'Address of the tab',
      'Address of the tab’s calls',
    ]);
  });

  it('sees a proxy that passes some of the addresses on, and not the links in mail', async () => {
    const mail = {
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'samrad@demo.example',
      PUBLIC_HOST: 'bot.example',
    };
    const found = async () =>
      (await examine({ ...whole(), environment: { ...environment(), ...mail } })).find(
        ({ subject }) => subject === 'Address of the links in mail',
      );
    expect(await found()).toMatchObject({ state: 'good' });
    answers['/svar/x'] = 502;
    expect(await found()).toMatchObject({
      state: 'fault',
      remedy: expect.stringContaining('passes /svar/ on'),
    });
  });
});
