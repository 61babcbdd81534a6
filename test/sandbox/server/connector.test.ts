import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationList, MessageList, TrafficList, WorldView } from '../../../sandbox/api.ts';
import { mriOf } from '../../../sandbox/state/ids.ts';
import { abroad, anne, cardActivity, home, kari, per, sampleCard } from './small-world.ts';
import { openBench, type TestBench, tokenFrom } from './with-sandbox.ts';

let bench: TestBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const text = (words: string) => ({ type: 'message', text: words });
const chatOf = (userId: string, tenantId = home) => ({ isGroup: false, members: [{ id: userId }], tenantId });

async function openChat(userId: string, tenantId = home): Promise<string> {
  const { body } = await bench.connector<{ id: string }>(
    'POST',
    '/v3/conversations',
    chatOf(userId, tenantId),
  );
  return body.id;
}

async function channelIdOf(name: string): Promise<string> {
  const { body } = await bench.client<ConversationList>('GET', `/users/${kari}/conversations`);
  return body.conversations.find((one) => one.name === name)?.id ?? '';
}

async function seenBy(userId: string, id: string) {
  const path = `/users/${userId}/conversations/${encodeURIComponent(id)}/messages`;
  return (await bench.client<MessageList>('GET', path)).body.messages;
}

const errorOf = (answer: { body: unknown }) => (answer.body as { error: { code: string } }).error.code;

describe('tokens', () => {
  it('refuses a wrong password, a missing token and the token of the other direction', async () => {
    expect((await tokenFrom(bench.url, 'wrong')).status).toBe(401);
    const without = await fetch(`${bench.url}/v3/conversations`, { method: 'POST', body: '{}' });
    expect(without.status).toBe(401);
    await bench.client('POST', `/users/${kari}/conversations/personal/messages`, { text: 'hei' });
    const authorization = bench.bot.heard[0]?.authorization ?? '';
    const turned = await fetch(`${bench.url}/v3/conversations`, {
      method: 'POST',
      headers: { authorization },
    });
    expect(turned.status).toBe(401);
  });

  it('never shows the password', async () => {
    const { body } = await bench.client<WorldView>('GET', '/world');
    expect(JSON.stringify(body)).not.toContain('appPassword');
    expect(JSON.stringify((await bench.client('GET', '/traffic')).body)).not.toContain('only for tests');
  });
});

describe('conversations', () => {
  it('opens the same chat each time, by object id and by MRI, and keeps what is sent', async () => {
    const id = await openChat(kari);
    expect(id).toMatch(/^a:1/);
    expect(await openChat(mriOf(kari))).toBe(id);
    const sent = await bench.connector('POST', `/v3/conversations/${id}/activities`, text('Hei'));
    expect(sent.status).toBe(201);
    expect(await seenBy(kari, id)).toMatchObject([{ id: sent.body.id, text: 'Hei', from: { isBot: true } }]);
  });

  it('begins a thread in a channel, and answers in it', async () => {
    const channelId = await channelIdOf('Reports');
    const created = await bench.connector<{ id: string; activityId: string }>('POST', '/v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity: text('New'),
    });
    expect(created.body.id).toBe(`${channelId};messageid=${created.body.activityId}`);
    const thread = encodeURIComponent(created.body.id);
    await bench.connector('POST', `/v3/conversations/${thread}/activities`, text('More'));
    const messages = await seenBy(per, channelId);
    expect(messages.map((m) => [m.text, m.threadId])).toEqual([
      ['New', created.body.activityId],
      ['More', created.body.activityId],
    ]);
  });

  it('updates and deletes its own messages, and knows no others', async () => {
    const id = await openChat(kari);
    const sent = await bench.connector('POST', `/v3/conversations/${id}/activities`, text('One'));
    const path = `/v3/conversations/${id}/activities/${sent.body.id}`;
    expect((await bench.connector('PUT', path, text('Two'))).status).toBe(200);
    expect(await seenBy(kari, id)).toMatchObject([{ text: 'Two', deleted: false }]);
    expect((await bench.connector('DELETE', path)).status).toBe(200);
    expect(await seenBy(kari, id)).toMatchObject([{ deleted: true }]);
    expect(errorOf(await bench.connector('PUT', path, text('Three')))).toBe('ActivityNotFoundInConversation');
    expect(errorOf(await bench.connector('GET', '/v3/conversations/a:nothing/members'))).toBe(
      'ConversationNotFound',
    );
  });

  it('lists people, pages them, and describes teams', async () => {
    const channelId = await channelIdOf('General');
    const members = await bench.connector<{ aadObjectId: string }[]>(
      'GET',
      `/v3/conversations/${channelId}/members`,
    );
    expect(members.body.map((one) => one.aadObjectId)).toEqual([kari, per]);
    const one = await bench.connector('GET', `/v3/conversations/${channelId}/members/${mriOf(per)}`);
    expect(one.body).toMatchObject({ name: 'Per Prøve', email: 'per.prove@home.example', tenantId: home });
    const paged = await bench.connector('GET', `/v3/conversations/${channelId}/pagedmembers?pageSize=50`);
    expect(paged.body).toMatchObject({ members: [{ aadObjectId: kari }, { aadObjectId: per }] });
    expect((await bench.connector('GET', `/v3/teams/${channelId}`)).body).toMatchObject({ channelCount: 2 });
    const channels = await bench.connector('GET', `/v3/teams/${channelId}/conversations`);
    expect(channels.body).toMatchObject({ conversations: [{ id: channelId }, { name: 'Reports' }] });
  });
});

describe('refusals', () => {
  it('403: not installed, blocked, switched off', async () => {
    expect(errorOf(await bench.connector('POST', '/v3/conversations', chatOf(per)))).toBe(
      'BotNotInConversationRoster',
    );
    const id = await openChat(anne, abroad);
    await bench.client('POST', `/users/${anne}/app/block`, {});
    const send = () => bench.connector('POST', `/v3/conversations/${id}/activities`, text('Hei'));
    expect(errorOf(await send())).toBe('ConversationBlockedByUser');
    await bench.client('POST', `/users/${anne}/app/unblock`, {});
    expect((await send()).status).toBe(201);
    await bench.client('POST', `/tenants/${abroad}/app`, { disabled: true });
    expect(errorOf(await send())).toBe('BotDisabledByAdmin');
  });

  it('400 for a wrong tenant, a card without summary, an empty message; 413 for more than 40 KB of UTF-16', async () => {
    expect((await bench.connector('POST', '/v3/conversations', chatOf(kari, abroad))).status).toBe(400);
    const path = `/v3/conversations/${await openChat(kari)}/activities`;
    const card = cardActivity(sampleCard('Hei'));
    expect((await bench.connector('POST', path, { ...card, summary: undefined })).status).toBe(400);
    expect((await bench.connector('POST', path, { type: 'message' })).status).toBe(400);
    const long = await bench.connector('POST', path, text('x'.repeat(20_480)));
    expect([long.status, errorOf(long)]).toEqual([413, 'MessageSizeTooBig']);
    expect((await bench.connector('POST', path, text('x'.repeat(20_000)))).status).toBe(201);
  });

  it('429 with Retry-After over the rate of a conversation, and none when rates are off', async () => {
    const path = `/v3/conversations/${await openChat(kari)}/activities`;
    const sends = Array.from({ length: 40 }, () => bench.connector('POST', path, text('x')));
    const answers = await Promise.all(sends);
    expect(answers.filter((answer) => answer.status === 201).length).toBeGreaterThanOrEqual(7);
    const refused = answers.find((answer) => answer.status === 429);
    if (!refused) throw new Error('40 at once were not too many');
    expect(errorOf(refused)).toBe('Throttled');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await bench.client('PUT', '/settings', { rates: false });
    expect((await bench.connector('POST', path, text('x'))).status).toBe(201);
  });

  it('gives no id for text and card together, and writes remarks into the log', async () => {
    const id = await openChat(kari);
    const path = `/v3/conversations/${id}/activities`;
    const both = { ...cardActivity(sampleCard('Hei')), text: 'and text' };
    expect((await bench.connector('POST', path, both)).body).toEqual({});
    const many = sampleCard(
      'Many',
      Array.from({ length: 61 }, (_, n) => `29:${n}`),
    );
    await bench.connector('POST', path, cardActivity(many));
    const log = await bench.client<TrafficList>('GET', '/traffic?violations=true');
    const codes = log.body.entries.flatMap((entry) => entry.violations.map((one) => one.code));
    expect(codes).toContain('text-and-card');
    expect(codes).toContain('refresh-too-many');
  });
});

describe('faults', () => {
  it('strike the requests they match, as often as asked', async () => {
    const id = await openChat(kari);
    const path = `/v3/conversations/${id}/activities`;
    await bench.client('POST', '/faults', {
      match: { userId: kari, method: 'POST' },
      status: 429,
      retryAfterSeconds: 2,
      times: 2,
    });
    const first = await bench.connector('POST', path, text('x'));
    expect([first.status, errorOf(first), first.headers.get('retry-after')]).toEqual([429, 'Throttled', '2']);
    expect((await bench.connector('POST', path, text('x'))).status).toBe(429);
    expect((await bench.connector('POST', path, text('x'))).status).toBe(201);
  });

  it('cut the line before, so that nothing happens, or after, so that the bot does not know', async () => {
    const id = await openChat(kari);
    const path = `/v3/conversations/${id}/activities`;
    for (const drop of ['before', 'after']) {
      await bench.client('POST', '/faults', { match: { conversationId: id }, drop });
      await expect(bench.connector('POST', path, text(drop))).rejects.toThrow();
    }
    expect((await seenBy(kari, id)).map((message) => message.text)).toEqual(['after']);
  });

  it('can be listed and cleared', async () => {
    await bench.client('POST', '/faults', { match: {}, status: 503, forSeconds: 600 });
    expect((await bench.client('GET', '/faults')).body).toMatchObject({ faults: [{ id: 'f1', hits: 0 }] });
    expect((await bench.connector('POST', '/v3/conversations', chatOf(kari))).status).toBe(503);
    expect((await bench.client('DELETE', '/faults')).body).toEqual({ cleared: 1 });
    expect((await bench.connector('POST', '/v3/conversations', chatOf(kari))).status).toBe(201);
  });
});

describe('directory', () => {
  it('finds people of one tenant by id and by words', async () => {
    const found = await bench.connector('GET', `/directory/users/${per}?tenantId=${home}`);
    expect(found.body).toMatchObject({ displayName: 'Per Prøve', mail: 'per.prove@home.example' });
    expect((await bench.connector('GET', `/directory/users/${per}?tenantId=${abroad}`)).status).toBe(404);
    const search = await bench.connector('GET', `/directory/users?tenantId=${home}&search=prø`);
    expect(search.body).toMatchObject({ value: [{ id: per }] });
  });

  it('installs the app for a person, of which the bot hears', async () => {
    expect((await bench.connector('POST', `/directory/users/${per}/install`)).status).toBe(201);
    expect((await bench.connector('POST', `/directory/users/${per}/install`)).status).toBe(409);
    expect(await openChat(per)).toMatch(/^a:/);
    const log = '/traffic?direction=toBot&waitMs=5000';
    expect((await bench.client<TrafficList>('GET', log)).body.entries[0]).toMatchObject({
      activityType: 'conversationUpdate',
      userId: per,
    });
  });
});

describe('public keys', () => {
  it('are endorsed for Teams and found from the configuration', async () => {
    const configuration = (await (await fetch(`${bench.url}/.well-known/openidconfiguration`)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    expect(configuration.issuer).toBe('https://api.botframework.com');
    const keys = await (await fetch(configuration.jwks_uri)).json();
    expect(keys).toMatchObject({ keys: [{ kty: 'RSA', endorsements: ['msteams'] }] });
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });
});
