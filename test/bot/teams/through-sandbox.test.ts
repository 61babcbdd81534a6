import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BotServer, createServer } from '../../../bot/server.ts';
import { createTeamsFace, type TeamsFace } from '../../../bot/teams/teams-face.ts';
import type { SendFailure } from '../../../bot/teams/to-send-failure.ts';
import type { AdaptiveCard, Answer, HandleTurn, Turn } from '../../../bot/turn.ts';
import type { MessageList, Outcome, SendAnswer, TrafficList, World } from '../../../sandbox/api.ts';
import { type RunningSandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { APP_ID, KARI, TENANT } from './face-under-test.ts';

const PER = 'bbbbbbbb-0000-4000-8000-000000000002';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let sandbox: RunningSandbox;
let server: BotServer;
let face: TeamsFace;
let handle: HandleTurn;
let turns: Turn[] = [];
let failures: SendFailure[] = [];

beforeAll(async () => {
  // These turns come faster than one conversation may have them; limits are not what is tested here.
  sandbox = await startSandbox({ settings: { rates: false } });
  face = createTeamsFace(
    {
      appId: APP_ID,
      tenantIds: [TENANT],
      app: { kind: 'sandbox', password: 'demo', tokenUrl: `${sandbox.url}/oauth2/token` },
      metadata: { openIdUrl: `${sandbox.url}/.well-known/openidconfiguration` },
      serviceUrls: [`${sandbox.url}/`],
    },
    quiet,
    {
      onReplied: () => undefined,
      onReplyFailed: (_turn, _answer, result) => void failures.push(result),
      defectText: (_locale, id) => `Noe gikk galt: ${id}`,
    },
  );
  server = createServer({
    face,
    handle: (turn) => {
      turns.push(turn);
      return handle(turn);
    },
    ready: async () => ({ ready: true, checks: {} }),
    log: quiet,
  });
  const { port } = await server.listen(0, '127.0.0.1');
  const person = (id: string, name: string) => ({
    id,
    tenantId: TENANT,
    name,
    mail: `${name.split(' ')[0]?.toLowerCase()}@demo.example`,
    locale: 'nb-NO' as const,
  });
  const world: World = {
    tenants: [{ id: TENANT, name: 'Demo' }],
    users: [person(KARI, 'Kari Demo'), person(PER, 'Per Prøve')],
    teams: [],
    chats: [],
    bot: {
      appId: APP_ID,
      appPassword: 'demo',
      name: 'Samråd',
      endpoint: `http://127.0.0.1:${port}/api/messages`,
      installedFor: [KARI],
    },
  };
  await ask('PUT', '/api/world', world);
});
afterAll(async () => {
  await server.close();
  await sandbox.close();
});
beforeEach(() => {
  turns = [];
  failures = [];
  handle = async () => ({ kind: 'nothing' });
});

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
  return (await response.json()) as T;
}

const chat = `/api/users/${KARI}/conversations/personal`;
const say = (text: string) => ask<SendAnswer>('POST', `${chat}/messages`, { text });
const newest = async () => (await ask<MessageList>('GET', `${chat}/messages`)).messages.at(-1);
const violations = async () => (await ask<TrafficList>('GET', '/api/traffic?violations=true')).entries;

const execute = {
  type: 'Action.Execute',
  title: 'Fullfør',
  verb: 'demo.finish',
  data: { id: '7' },
  fallback: { type: 'Action.Submit', title: 'Fullfør', data: { verb: 'demo.finish', id: '7' } },
};
const cardSaying = (text: string): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  actions: [execute],
});
const answerWith = (text: string): Answer => ({ kind: 'card', card: cardSaying(text), summary: text });

async function sendCard(): Promise<string> {
  handle = async () => answerWith('Åpen');
  await say('hei');
  const id = (await newest())?.id ?? '';
  handle = async () => answerWith('Ferdig');
  turns = [];
  return id;
}

describe('through the sandbox', () => {
  it('a message reaches the handler, and its answer the person', async () => {
    handle = async () => ({ kind: 'text', text: 'Hei, Kari' });
    const { outcome } = await say('hei');
    expect(outcome).toMatchObject({ ok: true, status: 200 });
    expect(turns).toMatchObject([
      { kind: 'message', text: 'hei', actor: { tenantId: TENANT, objectId: KARI }, locale: 'nb-NO' },
    ]);
    expect(await newest()).toMatchObject({ text: 'Hei, Kari', textFormat: 'plain' });
  });

  it.each([
    ['Action.Execute', execute],
    ['its fallback', execute.fallback],
  ])('a press on %s reaches the same handler and replaces the card', async (_case, action) => {
    const id = await sendCard();
    const path = `${chat}/messages/${id}/actions`;
    expect(await ask<Outcome>('POST', path, { action, inputs: { note: 'ok' } })).toMatchObject({ ok: true });
    expect(turns).toMatchObject([
      {
        kind: 'action',
        verb: 'demo.finish',
        data: { id: '7', note: 'ok' },
        trigger: 'manual',
        replyToId: id,
      },
    ]);
    const shown = await newest();
    expect(shown?.id).toBe(id);
    expect(shown?.attachments[0]?.content).toMatchObject({ body: [{ text: 'Ferdig' }] });
  });

  it('a defect behind a press shows its number', async () => {
    const id = await sendCard();
    handle = async () => {
      throw new Error('broken');
    };
    const outcome = await ask<Outcome>('POST', `${chat}/messages/${id}/actions`, { action: execute });
    expect(outcome.toast?.text).toBe(`Noe gikk galt: ${turns[0]?.correlationId}`);
  });

  it('breaks no rule of Teams on the way', async () => {
    expect(await violations()).toEqual([]);
  });
});

describe('what the bot begins itself', () => {
  const tenant = () => ({ tenantId: TENANT, serviceUrl: `${sandbox.url}/` });

  it('reaches somebody who has the app, and can be replaced', async () => {
    const opened = await face.sender.openPersonal(tenant(), KARI);
    expect(opened.kind).toBe('opened');
    if (opened.kind !== 'opened') return;
    const target = { ...tenant(), conversationId: opened.conversationId };
    const sent = await face.sender.send(target, { card: cardSaying('Frist'), summary: 'Frist' });
    expect(sent).toEqual({ kind: 'sent', activityId: (await newest())?.id });
    if (sent.kind !== 'sent') return;
    await face.sender.update(target, sent.activityId, { card: cardSaying('Utsatt'), summary: 'Utsatt' });
    expect((await newest())?.attachments[0]?.content).toMatchObject({ body: [{ text: 'Utsatt' }] });
    expect(await face.sender.update(target, '1', { text: 'x' })).toEqual({ kind: 'gone' });
  });

  it('does not reach somebody without the app', async () => {
    const result = await face.sender.openPersonal(tenant(), PER);
    expect(result).toEqual({ kind: 'blocked', reason: 'not-installed' });
  });

  it.each([
    [
      { status: 429, retryAfterSeconds: 3 },
      { kind: 'retry', status: 429, afterSeconds: 3, unknown: false },
    ],
    [{ drop: 'after' }, { kind: 'retry', status: null, afterSeconds: null, unknown: true }],
  ])('an answer that meets %j is handed back', async (fault, expected) => {
    await ask('POST', '/api/faults', { match: { method: 'POST', pathContains: '/activities' }, ...fault });
    handle = async () => ({ kind: 'text', text: 'Hei' });
    expect((await say('hei')).outcome).toMatchObject({ ok: true });
    expect(failures).toEqual([expected]);
  });
});
