import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  AppAnswer,
  ConversationList,
  ConversationSummary,
  MessageList,
  MessageView,
  OpenAnswer,
  Outcome,
  SearchAnswer,
  SendAnswer,
  TrafficList,
} from '../../../sandbox/api.ts';
import { botMri, mriOf } from '../../../sandbox/state/ids.ts';
import { anne, appId, cardActivity, home, kari, per, sampleCard } from './small-world.ts';
import { openBench, type TestBench } from './with-sandbox.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
let bench: TestBench;
beforeEach(async () => {
  bench = await openBench({ settings: { refreshAfterMs: 60_000, deliveryTimeoutMs: 5_000 } });
});
afterEach(() => bench.close());

async function conversation(userId: string, name: string): Promise<ConversationSummary> {
  const { body } = await bench.client<ConversationList>('GET', `/users/${userId}/conversations`);
  const found = body.conversations.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not listed`);
  return found;
}

const pathOf = (userId: string, id: string) => `/users/${userId}/conversations/${encodeURIComponent(id)}`;

async function sendCard(id: string, card: unknown): Promise<string> {
  const path = `/v3/conversations/${encodeURIComponent(id)}/activities`;
  return (await bench.connector<{ id: string }>('POST', path, cardActivity(card))).body.id;
}

async function seen(userId: string, id: string): Promise<MessageView[]> {
  return (await bench.client<MessageList>('GET', `${pathOf(userId, id)}/messages`)).body.messages;
}

const titleOf = (message: MessageView | undefined) =>
  (message?.attachments[0]?.content as { body: { text: string }[] } | undefined)?.body[0]?.text;

const answerCard = (title: string) => ({
  status: 200,
  body: { statusCode: 200, type: cardType, value: sampleCard(title) },
});

const execute = { type: 'Action.Execute', verb: 'see', data: { kind: 'sample', note: 'old' } };

describe('texts', () => {
  it('go to the bot in the personal chat as Teams sends them', async () => {
    const { body } = await bench.client<SendAnswer>(
      'POST',
      `/users/${kari}/conversations/personal/messages`,
      {
        text: 'hei',
      },
    );
    expect(body.outcome).toMatchObject({ ok: true, delivered: true, status: 200, attempts: 1 });
    expect(bench.bot.heard).toHaveLength(1);
    expect(bench.bot.heard[0]?.activity).toMatchObject({
      type: 'message',
      id: body.message.id,
      text: 'hei',
      channelId: 'msteams',
      serviceUrl: `${bench.url}/`,
      locale: 'nb-NO',
      from: { id: mriOf(kari), aadObjectId: kari, name: 'Kari Demo' },
      recipient: { id: botMri(appId) },
      conversation: { conversationType: 'personal', tenantId: home },
      channelData: { tenant: { id: home } },
    });
  });

  it('are heard in chats and channels on mention only', async () => {
    const chat = await conversation(kari, 'Chat');
    const quiet = await bench.client<SendAnswer>('POST', `${pathOf(kari, chat.id)}/messages`, { text: 'a' });
    expect(quiet.body.outcome.delivered).toBe(false);
    const channel = await conversation(kari, 'Reports');
    const loud = await bench.client<SendAnswer>('POST', `${pathOf(kari, channel.id)}/messages`, {
      text: 'status',
      mention: true,
    });
    expect(loud.body.outcome.delivered).toBe(true);
    expect(bench.bot.heard).toHaveLength(1);
    expect(bench.bot.heard[0]?.activity).toMatchObject({
      text: '<at>Samråd</at> status',
      conversation: { id: `${channel.id};messageid=${loud.body.message.id}`, isGroup: true },
      entities: [{ type: 'mention', mentioned: { id: botMri(appId) } }, { type: 'clientInfo' }],
    });
    expect((await seen(per, channel.id)).map((one) => one.text)).toEqual(['<at>Samråd</at> status']);
  });

  it('add the app when it is not there, and stay when the bot is down', async () => {
    await bench.client('POST', `/users/${per}/conversations/personal/messages`, { text: 'hei' });
    const types = bench.bot.heard.map(({ activity }) => activity.type);
    expect(types).toEqual(['conversationUpdate', 'installationUpdate', 'message']);
    await bench.bot.close();
    const sent = await bench.client<SendAnswer>('POST', `/users/${per}/conversations/personal/messages`, {
      text: 'er du der',
    });
    expect(sent.status).toBe(200);
    expect(sent.body.outcome).toMatchObject({ ok: false, status: 0, failure: { code: 'botDown' } });
    const { body } = await bench.client<MessageList>('GET', `/users/${per}/conversations/personal/messages`);
    expect(body.messages.map((one) => one.text)).toEqual(['hei', 'er du der']);
    bench.bot.close = async () => undefined;
  });

  it('are refused in conversations of others and without words', async () => {
    const chat = await conversation(kari, 'Chat');
    expect((await bench.client('POST', `${pathOf(per, chat.id)}/messages`, { text: 'x' })).status).toBe(404);
    expect((await bench.client('POST', `${pathOf(kari, chat.id)}/messages`, { text: ' ' })).status).toBe(400);
  });
});

describe('card actions', () => {
  it('Action.Execute sends merged inputs; the returned card is the view of that user until the bot updates', async () => {
    const chat = await conversation(kari, 'Chat');
    const id = await sendCard(chat.id, sampleCard('For all'));
    bench.bot.answer = () => answerCard('For Kari');
    const { body } = await bench.client<Outcome>('POST', `${pathOf(kari, chat.id)}/messages/${id}/actions`, {
      action: execute,
      inputs: { note: 'new' },
    });
    expect(body).toMatchObject({ ok: true, innerStatus: 200, replaced: true });
    expect(bench.bot.heard[0]?.activity).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: { action: { verb: 'see', data: { kind: 'sample', note: 'new' } }, trigger: 'manual' },
    });
    expect((await seen(kari, chat.id)).map((m) => [titleOf(m), m.ownView])).toEqual([['For Kari', true]]);
    expect((await seen(anne, chat.id)).map((m) => [titleOf(m), m.ownView])).toEqual([['For all', false]]);
    const path = `/v3/conversations/${encodeURIComponent(chat.id)}/activities/${id}`;
    await bench.connector('PUT', path, cardActivity(sampleCard('Newer')));
    expect((await seen(kari, chat.id)).map((m) => [titleOf(m), m.ownView])).toEqual([['Newer', false]]);
  });

  it('a message becomes a toast, an error Teams own words, a wrong answer a failure with a remark', async () => {
    const { id: chat } = await conversation(kari, 'Samråd');
    const id = await sendCard(chat, sampleCard('Card'));
    const press = async () =>
      (
        await bench.client<Outcome>('POST', `${pathOf(kari, chat)}/messages/${id}/actions`, {
          action: execute,
        })
      ).body;
    const message = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done' };
    bench.bot.answer = () => ({ status: 200, body: message });
    expect(await press()).toMatchObject({ ok: true, toast: { kind: 'message', text: 'Done' } });
    const error = { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'x' } };
    bench.bot.answer = () => ({ status: 200, body: error });
    expect(await press()).toMatchObject({
      innerStatus: 400,
      toast: { kind: 'error', text: 'Something went wrong' },
    });
    bench.bot.answer = () => ({ status: 400, body: error });
    expect(await press()).toMatchObject({ ok: false, failure: { code: 'badAnswer' } });
    const log = await bench.client<TrafficList>('GET', '/traffic?violations=true&direction=toBot');
    expect(log.body.entries.flatMap((e) => e.violations.map((v) => v.code))).toEqual(['bad-answer']);
    expect((await seen(kari, chat)).map(titleOf)).toEqual(['Card']);
  });

  it('Action.Submit is a message with a value; task/fetch opens a dialog and task/submit goes on', async () => {
    const { id: chat } = await conversation(kari, 'Samråd');
    const id = await sendCard(chat, sampleCard('Card'));
    const actions = `${pathOf(kari, chat)}/messages/${id}/actions`;
    await bench.client('POST', actions, {
      action: { type: 'Action.Submit', data: { a: 1 } },
      inputs: { b: '2' },
    });
    expect(bench.bot.heard[0]?.activity).toMatchObject({
      type: 'message',
      value: { a: 1, b: '2' },
      replyToId: id,
    });
    const card = { contentType: cardType, content: sampleCard('In the dialog') };
    bench.bot.answer = () => ({
      status: 200,
      body: { task: { type: 'continue', value: { title: 'Dialog', height: 300, card } } },
    });
    const data = { msteams: { type: 'task/fetch' }, what: 'form' };
    const opened = await bench.client<Outcome>('POST', actions, { action: { type: 'Action.Submit', data } });
    expect(bench.bot.heard[1]?.activity).toMatchObject({ name: 'task/fetch', value: { data } });
    expect(opened.body.dialog).toMatchObject({ title: 'Dialog', height: 300, card: card.content });
    bench.bot.answer = () => ({ status: 200, body: { task: { type: 'message', value: 'Thanks' } } });
    const submitted = await bench.client<Outcome>('POST', `${pathOf(kari, chat)}/dialogs/submit`, {
      data: { x: 1 },
      messageId: id,
    });
    expect(bench.bot.heard[2]?.activity).toMatchObject({ name: 'task/submit', value: { data: { x: 1 } } });
    expect(submitted.body).toMatchObject({ ok: true, toast: { text: 'Thanks' } });
    expect(submitted.body.dialog).toBeUndefined();
  });
});

describe('refresh', () => {
  it('renews an old card once per opening, for those it names, for them alone', async () => {
    const chat = await conversation(kari, 'Chat');
    await sendCard(chat.id, sampleCard('For all', [mriOf(kari)]));
    bench.bot.answer = () => answerCard('Fresh');
    const open = async (userId: string) =>
      (await bench.client<OpenAnswer>('POST', `${pathOf(userId, chat.id)}/open`, {})).body;
    expect((await open(kari)).refreshed).toEqual([]);
    await bench.client('PUT', '/settings', { refreshAfterMs: 0 });
    expect((await open(anne)).refreshed).toEqual([]);
    const opened = await open(kari);
    expect(opened.refreshed).toMatchObject([{ ok: true, replaced: true }]);
    expect(opened.messages.map(titleOf)).toEqual(['Fresh']);
    expect(bench.bot.heard).toHaveLength(1);
    expect(bench.bot.heard[0]?.activity).toMatchObject({
      value: { trigger: 'automatic', action: { verb: 'see' } },
    });
    expect((await seen(anne, chat.id)).map(titleOf)).toEqual(['For all']);
  });

  it('renews an old card that the bot edits, for those it names who have it before them', async () => {
    const chat = await conversation(kari, 'Chat');
    const id = await sendCard(chat.id, sampleCard('For all', [mriOf(kari), mriOf(anne)]));
    bench.bot.answer = () => answerCard('Fresh');
    await bench.client('POST', `${pathOf(kari, chat.id)}/open`, {});
    const edits = async (title: string) => {
      const path = `/v3/conversations/${encodeURIComponent(chat.id)}/activities/${id}`;
      await bench.connector('PUT', path, cardActivity(sampleCard(title, [mriOf(kari), mriOf(anne)])));
    };
    await edits('Too young');
    await bench.client('PUT', '/settings', { refreshAfterMs: 0 });
    await edits('Edited');
    await vi.waitFor(async () => expect((await seen(kari, chat.id)).map(titleOf)).toEqual(['Fresh']));
    expect((await seen(anne, chat.id)).map(titleOf)).toEqual(['Edited']);
    expect(bench.bot.heard).toHaveLength(1);
  });
});

describe('search', () => {
  const search = async (userId: string, id: string, more: object) =>
    (await bench.client<SearchAnswer>('POST', `${pathOf(userId, id)}/search`, more)).body;

  it('finds people of the organisation in the personal chat and in dialogs, members only elsewhere', async () => {
    const people = { dataset: 'graph.microsoft.com/users', text: 'p' };
    expect(await search(kari, 'personal', people)).toMatchObject({
      results: [{ value: per, title: 'Per Prøve' }],
    });
    const chat = await conversation(kari, 'Chat');
    expect((await search(kari, chat.id, people)).results).toEqual([]);
    expect((await search(kari, chat.id, { ...people, inDialog: true })).results).toHaveLength(1);
    expect((await search(kari, 'personal', { ...people, text: 'anne' })).results).toEqual([]);
    expect((await search(kari, chat.id, { ...people, text: 'anne' })).results).toMatchObject([
      { value: anne },
    ]);
  });

  it('asks the bot for everything else', async () => {
    const value = { results: [{ title: 'One', value: '1' }] };
    const type = 'application/vnd.microsoft.search.searchResponse';
    bench.bot.answer = () => ({ status: 200, body: { statusCode: 200, type, value } });
    const found = await search(kari, 'personal', { dataset: 'groups', text: 'on' });
    expect(found).toEqual({ ok: true, results: [{ value: '1', title: 'One' }] });
    expect(bench.bot.heard[0]?.activity).toMatchObject({
      name: 'application/search',
      value: { dataset: 'groups', queryText: 'on' },
    });
  });
});

describe('the app', () => {
  it('tells the bot of coming and going, and not of blocking', async () => {
    const change = async (what: string) =>
      (await bench.client<AppAnswer>('POST', `/users/${kari}/app/${what}`, {})).body;
    expect(await change('uninstall')).toMatchObject({ installed: false });
    expect(await change('install')).toMatchObject({ installed: true });
    expect(await change('block')).toMatchObject({ installed: true, blocked: true, outcomes: [] });
    const heard = bench.bot.heard.map(({ activity }) => [activity.type, activity.action]);
    expect(heard).toEqual([
      ['installationUpdate', 'remove'],
      ['conversationUpdate', undefined],
      ['installationUpdate', 'add'],
    ]);
    const sent = await bench.client('POST', `/users/${kari}/conversations/personal/messages`, { text: 'x' });
    expect(sent.status).toBe(409);
  });

  it('is announced everywhere on demand', async () => {
    expect((await bench.client('POST', '/world/announce')).body).toEqual({ delivered: 8, failed: 0 });
  });
});

describe('delivery', () => {
  it('comes once more under the same id when the bot does not answer in time', async () => {
    await bench.client('PUT', '/settings', { deliveryTimeoutMs: 100 });
    const { promise, resolve } = Promise.withResolvers<{ status: number }>();
    bench.bot.answer = () => (bench.bot.heard.length === 1 ? promise : { status: 200 });
    const { body } = await bench.client<SendAnswer>(
      'POST',
      `/users/${kari}/conversations/personal/messages`,
      {
        text: 'x',
      },
    );
    resolve({ status: 200 });
    expect(body.outcome).toMatchObject({ ok: true, attempts: 2 });
    expect(new Set(bench.bot.heard.map(({ activity }) => activity.id)).size).toBe(1);
  });

  it('comes again on demand, under the same id or a new one', async () => {
    await bench.client('POST', `/users/${kari}/conversations/personal/messages`, { text: 'x' });
    await bench.client('POST', '/redeliver', {});
    await bench.client('POST', '/redeliver', { userId: kari, newId: true });
    const ids = bench.bot.heard.map(({ activity }) => activity.id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(bench.bot.heard[2]?.activity.text).toBe('x');
  });
});
