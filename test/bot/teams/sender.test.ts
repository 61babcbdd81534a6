import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withoutThread } from '../../../bot/teams/sender.ts';
import { createTeamsFace } from '../../../bot/teams/teams-face.ts';
import type { SendTarget } from '../../../bot/turn.ts';
import { APP_ID, BOT, KARI, type Stage, startStage, TENANT } from './face-under-test.ts';
import type { Scripted } from './recording-connector.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.connector.requests.length = 0;
  stage.connector.script.length = 0;
});

const target = (changes: Partial<SendTarget> = {}): SendTarget => ({
  conversationId: '19:gruppe@thread.v2',
  serviceUrl: stage.connector.serviceUrl,
  tenantId: TENANT,
  ...changes,
});
const sendTo = (changes: Partial<SendTarget> = {}) =>
  stage.face.sender.send(target(changes), { text: 'Hei' });
const retry = (status: number | null, afterSeconds: number | null, unknown: boolean) => ({
  kind: 'retry',
  status,
  afterSeconds,
  unknown,
});

describe('sending', () => {
  it('posts a card with its notice to the conversation, with the bot’s own token', async () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
    const result = await stage.face.sender.send(target(), { card, summary: 'Frist i morgen' });
    expect(result).toEqual({ kind: 'sent', activityId: 'activity-1' });
    expect(stage.connector.requests).toMatchObject([
      {
        method: 'POST',
        path: '/emea/v3/conversations/19:gruppe@thread.v2/activities',
        authorization: expect.stringMatching(/^Bearer bot-/),
        body: {
          type: 'message',
          summary: 'Frist i morgen',
          from: { id: BOT },
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
        },
      },
    ]);
    expect(stage.connector.requests[0]?.body).not.toHaveProperty('text');
    expect(stage.connector.requests[0]?.body).not.toHaveProperty('replyToId');
  });

  it('sends a text as plain text', async () => {
    await sendTo();
    expect(stage.connector.requests[0]?.body).toMatchObject({ text: 'Hei', textFormat: 'plain' });
    expect(stage.connector.requests[0]?.body).not.toHaveProperty('attachments');
  });

  it('gives the part after the thread as the activity’s id', async () => {
    stage.connector.script.push({ status: 201, body: { id: '19:k@thread.tacv2;messageid=1700' } });
    expect(await sendTo()).toEqual({ kind: 'sent', activityId: '1700' });
    expect(withoutThread('1700')).toBe('1700');
  });

  it('replaces an activity', async () => {
    const result = await stage.face.sender.update(target(), 'card-7', { text: 'Nytt' });
    expect(result).toEqual({ kind: 'sent', activityId: 'card-7' });
    expect(stage.connector.requests).toMatchObject([
      { method: 'PUT', path: '/emea/v3/conversations/19:gruppe@thread.v2/activities/card-7' },
    ]);
  });

  it('opens the personal conversation with somebody', async () => {
    stage.connector.script.push(
      { status: 201, body: { id: 'a:ny' } },
      { status: 200, body: { id: '29:kari' } },
    );
    const result = await stage.face.sender.openPersonal(
      { tenantId: TENANT, serviceUrl: stage.connector.serviceUrl },
      KARI,
    );
    expect(result).toEqual({ kind: 'opened', conversationId: 'a:ny', channelUserId: '29:kari' });
    expect(stage.connector.requests).toMatchObject([
      {
        method: 'POST',
        path: '/emea/v3/conversations',
        body: { isGroup: false, bot: { id: BOT }, members: [{ id: KARI }], tenantId: TENANT },
      },
      { method: 'GET', path: `/emea/v3/conversations/a:ny/members/${KARI}` },
    ]);
  });

  it('opens it all the same when the roster does not say what the person is called', async () => {
    stage.connector.script.push({ status: 201, body: { id: 'a:ny' } }, { status: 404 });
    const tenant = { tenantId: TENANT, serviceUrl: stage.connector.serviceUrl };
    const result = await stage.face.sender.openPersonal(tenant, KARI);
    expect(result).toEqual({ kind: 'opened', conversationId: 'a:ny', channelUserId: null });
  });
});

describe('what failed is told apart, and tried only once', () => {
  const failures: readonly [string, Scripted, object][] = [
    ['429 with a time', { status: 429, headers: { 'retry-after': '7' } }, retry(429, 7, false)],
    ['429 without a time', { status: 429 }, retry(429, null, false)],
    ['412', { status: 412 }, retry(412, null, false)],
    ['502', { status: 502 }, retry(502, null, true)],
    ['503', { status: 503 }, retry(503, null, false)],
    ['504', { status: 504 }, retry(504, null, true)],
    ['404', { status: 404 }, { kind: 'gone' }],
    [
      '400',
      { status: 400, body: { error: { code: 'BadSyntax', message: 'Bad card' } } },
      { kind: 'rejected', status: 400, code: 'BadSyntax' },
    ],
    ['413', { status: 413 }, { kind: 'rejected', status: 413, code: 'unknown' }],
    ['500', { status: 500 }, { kind: 'rejected', status: 500, code: 'unknown' }],
    ['403 of another kind', { status: 403 }, { kind: 'rejected', status: 403, code: 'unknown' }],
    ['a line cut after the request', 'cut', retry(null, null, true)],
  ];

  it.each(failures)('%s', async (_case, answer, expected) => {
    stage.connector.script.push(answer);
    expect(await sendTo()).toEqual(expected);
    expect(stage.connector.requests).toHaveLength(1);
  });

  it.each([
    ['BotNotInConversationRoster', 'not-in-roster'],
    ['ConversationBlockedByUser', 'blocked-by-user'],
    ['BotDisabledByAdmin', 'disabled-by-admin'],
  ])('403 %s', async (code, reason) => {
    stage.connector.script.push({ status: 403, body: { error: { code, message: 'No' } } });
    expect(await sendTo()).toEqual({ kind: 'blocked', reason });
  });

  it('somebody who has not installed the app cannot be reached', async () => {
    const body = { error: { code: 'BotNotInConversationRoster', message: 'No' } };
    stage.connector.script.push({ status: 403, body });
    const { serviceUrl } = stage.connector;
    const result = await stage.face.sender.openPersonal({ tenantId: TENANT, serviceUrl }, KARI);
    expect(result).toEqual({ kind: 'blocked', reason: 'not-installed' });
  });

  const hooks = { onReplied: () => undefined, onReplyFailed: () => undefined, defectText: () => '' };
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

  it('no answer in time may have arrived', async () => {
    const face = createTeamsFace({ ...stage.settings, sendDeadlineMs: 100 }, quiet, hooks);
    stage.connector.script.push('hang');
    expect(await face.sender.send(target(), { text: 'Hei' })).toEqual(retry(null, null, true));
    expect(stage.connector.requests).toHaveLength(1);
  });

  it('a service address that is not the channel’s gets nothing', async () => {
    const elsewhere = await sendTo({ serviceUrl: 'https://example.org/' });
    expect(elsewhere).toEqual({ kind: 'rejected', status: 0, code: 'untrusted-service-url' });
  });

  it('where nobody listens nothing has arrived', async () => {
    const serviceUrl = `http://127.0.0.1:${await unusedPort()}/`;
    const face = createTeamsFace({ ...stage.settings, serviceUrls: [serviceUrl] }, quiet, hooks);
    const result = await face.sender.send(target({ serviceUrl }), { text: 'Hei' });
    expect(result).toEqual(retry(null, null, false));
  });

  it('without a token for the bot nothing has left', async () => {
    const tokenUrl = `http://127.0.0.1:${await unusedPort()}/token`;
    const app = { kind: 'sandbox', password: 'demo', tokenUrl } as const;
    const face = createTeamsFace({ ...stage.settings, appId: APP_ID, app }, quiet, hooks);
    expect(await face.sender.send(target(), { text: 'Hei' })).toEqual(retry(null, null, false));
    expect(stage.connector.requests).toEqual([]);
  });
});

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
