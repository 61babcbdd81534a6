import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../../../sandbox/api.ts';
import { type ConnectedSandbox, connectSandbox } from '../../../sandbox/person/connect-sandbox.ts';
import type { Person } from '../../../sandbox/person/person.ts';
import { type RunningSandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { startTinyBot, type TinyBot, tinyBotApp } from './tiny-bot.ts';

const tenant = '11111111-0000-4000-8000-000000000001';
const ids = { kari: '22222222-0000-4000-8000-000000000001', per: '22222222-0000-4000-8000-000000000002' };
const user = (id: string, name: string) => ({
  id,
  tenantId: tenant,
  name,
  mail: `${name.split(' ')[0]?.toLowerCase()}@example.org`,
  locale: 'nb-NO' as const,
});
const world = (endpoint: string): World => ({
  tenants: [{ id: tenant, name: 'Demo' }],
  users: [user(ids.kari, 'Kari Demo'), user(ids.per, 'Per Prøve')],
  teams: [
    {
      id: 'north',
      name: 'Helse Nord',
      tenantId: tenant,
      memberIds: Object.values(ids),
      channels: [
        { id: 'general', name: 'Generelt' },
        { id: 'seats', name: 'Plasser' },
      ],
    },
  ],
  chats: [],
  bot: {
    appId: tinyBotApp.id,
    appPassword: tinyBotApp.password,
    name: 'Samråd',
    endpoint,
    installedFor: 'everybody',
    installedInTeams: ['north'],
  },
});

let running: RunningSandbox;
let bot: TinyBot;
let sandbox: ConnectedSandbox;
let kari: Person;

beforeAll(async () => {
  running = await startSandbox({ port: 0 });
  bot = await startTinyBot(() => `${running.url}/${tenant}/oauth2/v2.0/token`);
  sandbox = await connectSandbox(running.url);
  await sandbox.puts(world(bot.url));
  // Every test begins with a card of its own: faster than Teams lets a bot write.
  await sandbox.settings({ rates: false });
});
afterAll(async () => {
  await bot.close();
  await running.close();
});
beforeEach(async () => {
  kari = await sandbox.person('Kari Demo');
  kari.closesDialog();
  await kari.says('plass');
  kari.startsCounting();
});

const verbsHeard = () =>
  bot.heard.flatMap(({ value }) => {
    const action = value?.action as { verb?: string } | undefined;
    return action?.verb === undefined ? [] : [action.verb];
  });

describe('somebody of the world', () => {
  test('is found by name or id, and is the same person each time', async () => {
    expect(await sandbox.person(ids.kari)).toBe(kari);
    await expect(sandbox.person('Ola Nordmann')).rejects.toThrow(/Kari Demo, Per Prøve/);
  });
});

describe('reading and writing', () => {
  test('sees the card as a person reads it', async () => {
    const seen = await kari.sees();
    expect(seen.title).toBe('Ledig plass');
    expect(seen.card?.facts).toEqual([{ title: 'Region', value: 'Helse Nord' }]);
    expect(await kari.seesText()).toBe(
      [
        'Ledig plass',
        'Region: Helse Nord',
        '████░░ 4 av 6',
        '( Person *:  )',
        '( Arbeidsgiver:  )',
        '( Timer:  )',
        '[Foreslå] [Skriv] [Les mer] [Spør] [Svikt] [Nekt]',
      ].join('\n'),
    );
    expect((await kari.notices()).at(-1)).toBe('Ledig plass i Helse Nord');
  });

  test('waits for what is not there yet', async () => {
    const mark = await kari.marks();
    const waiting = kari.waitsFor('Du skrev: hei', { after: mark });
    await kari.says('hei');
    expect((await waiting).asText).toBe('Du skrev: hei');
    expect((await kari.sees({ on: 'Ledig plass' })).title).toBe('Ledig plass');
  });

  test('tells what is there when it waited in vain', async () => {
    await expect(kari.waitsFor('en annen sak', { timeoutMs: 30 })).rejects.toThrow(/Ledig plass/);
  });

  test('writes in a channel, where the bot hears what mentions it', async () => {
    await kari.says('hei alle', { in: 'Plasser', mention: false });
    await kari.says('hei bot', { in: 'Helse Nord / Plasser' });
    expect((await kari.sees({ in: 'Plasser' })).asText).toBe('Du skrev: hei bot');
    await expect(kari.sees({ in: 'Lunsj' })).rejects.toThrow(/"Plasser"/);
  });
});

describe('filling in and pressing', () => {
  test('looks people and places up by name, and the card becomes its receipt', async () => {
    await kari.fillsIn({ Person: 'Per Prøve', Arbeidsgiver: 'Nordlandssykehuset', Timer: 4 });
    const pressed = await kari.presses('Foreslå');
    expect(pressed.asText).toBe(`Foreslått ${ids.per} fra nlsh, 4 timer`);
    expect(pressed.ok).toBe(true);
    expect(kari.clicks).toBe(1);
    await expect(kari.presses('Foreslå', { on: 'Foreslått' })).rejects.toThrow(/finds no button \[Foreslå\]/);
  });

  test('is stopped by what the client checks, and nothing is sent', async () => {
    const before = bot.heard.length;
    await kari.fillsIn({ Timer: 11 });
    const pressed = await kari.presses('Foreslå');
    expect(pressed.errors).toEqual([
      { label: 'Person', message: 'Velg en person.', isVisible: true },
      { label: 'Timer', message: 'Fra 1 til 10.', isVisible: true },
    ]);
    expect(await kari.seesText()).toContain('( Timer: 11 ) ! Fra 1 til 10.');
    expect(bot.heard.length).toBe(before);
  });

  test('opens addresses, toasts and dialogs', async () => {
    expect((await kari.presses('Les mer')).opened).toBe('https://example.org/mandat');
    expect((await kari.presses('Spør')).toast).toBe('Spørsmålet er sendt');
    expect((await kari.presses('Skriv')).asText).toContain('Begrunn forslaget');
    expect((await kari.sees()).isDialog).toBe(true);
    expect((await kari.presses('Lagre')).errors.map(({ message }) => message)).toEqual(['Skriv hvorfor.']);
    await kari.fillsIn({ Begrunnelse: 'Hun kan faget' });
    expect((await kari.presses('Lagre')).toast).toBe('Takk for: Hun kan faget');
    expect((await kari.sees()).isDialog).toBe(false);
    expect(kari.clicks).toBe(5);
  });

  test('is told when the bot fails', async () => {
    const pressed = await kari.presses('Svikt');
    expect(pressed.ok).toBe(false);
    expect(pressed.outcome?.failure?.code).toBe('badAnswer');
    expect(await kari.presses('Nekt')).toMatchObject({ ok: false, toast: 'Something went wrong' });
    expect(await sandbox.violations()).toContainEqual(
      expect.stringMatching(/^bad-answer: .*POST \/api\/messages/),
    );
    await expect(sandbox.expectNoViolations()).rejects.toThrow(/broke rules of Teams/);
  });

  test('loses what was typed when switching conversations, and sees cards anew', async () => {
    await sandbox.settings({ refreshAfterMs: 0 });
    await kari.fillsIn({ Timer: 4 });
    await kari.opens();
    expect(await kari.seesText()).toBe('Sett på nytt');
    await sandbox.settings({ refreshAfterMs: 60_000 });
  });
});

describe('what can go wrong', () => {
  test('a double click sends twice', async () => {
    const before = verbsHeard().length;
    await kari.pressesTwice('Spør');
    expect(verbsHeard().slice(before)).toEqual(['seat.ask', 'seat.ask']);
    expect(kari.clicks).toBe(1);
  });

  test('a stale button and a forged one reach the bot', async () => {
    const press = await kari.holds('Spør');
    await kari.fillsIn({ Person: 'Per Prøve' });
    await kari.presses('Foreslå');
    expect((await press()).toast?.text).toBe('Spørsmålet er sendt');
    const forged = await kari.forges({ verb: 'seat.nominate', data: { who: 'x', trust: 'y', hours: 1 } });
    expect(forged.ok).toBe(true);
    expect(await kari.seesText()).toBe('Foreslått x fra y, 1 timer');
  });

  test('an activity comes again, under a new id when another layer sends it', async () => {
    await kari.presses('Spør');
    await sandbox.redeliverLast({ of: kari });
    await sandbox.redeliverLast({ of: kari, newId: true });
    const [first, again, anew] = bot.heard.slice(-3).map(({ id }) => id);
    expect(again).toBe(first);
    expect(anew).not.toBe(first);
  });

  test('faults, traffic and violations are at hand', async () => {
    const [last] = (await sandbox.traffic()).slice(-1);
    await sandbox.faults.add({ match: { userId: ids.per }, status: 502, times: 1 });
    expect(await sandbox.faults.list()).toHaveLength(1);
    expect(await sandbox.faults.clear()).toBe(1);
    expect(last?.seq).toBeGreaterThan(0);
    await kari.presses('Spør');
    expect((await sandbox.traffic({ after: last?.seq ?? 0, direction: 'toBot' })).length).toBeGreaterThan(0);
    await sandbox.expectNoViolations({ after: last?.seq ?? 0 });
  });

  test('the app is blocked and removed', async () => {
    const per = await sandbox.person('Per Prøve');
    expect((await per.blocks()).blocked).toBe(true);
    expect((await per.unblocks()).blocked).toBe(false);
    expect((await per.uninstalls()).installed).toBe(false);
    expect((await per.installs()).installed).toBe(true);
    expect((await per.app()).installed).toBe(true);
  });
});
