import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationList, WorldView } from '../../../sandbox/api.ts';
import { mriOf } from '../../../sandbox/state/ids.ts';
import { anne, kari, per, smallWorld } from './small-world.ts';
import { openBench, type TestBench } from './with-sandbox.ts';

let bench: TestBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const problemOf = async (world: unknown) => {
  const answer = await bench.client<{ error: { message: string } }>('PUT', '/world', world);
  return [answer.status, answer.body.error.message];
};

describe('the world', () => {
  it('gives everybody the ids that cards name, and the conversations they are in', async () => {
    const { body } = await bench.client<WorldView>('GET', '/world');
    expect(body.users.map((user) => user.mri)).toEqual([kari, per, anne].map(mriOf));
    const list = await bench.client<ConversationList>('GET', `/users/${per}/conversations`);
    expect(list.body.conversations.map((one) => [one.kind, one.name, one.installed])).toEqual([
      ['personal', 'Samråd', false],
      ['channel', 'General', true],
      ['channel', 'Reports', true],
    ]);
  });

  it('knows a meeting by its chat, and names it in what comes from there', async () => {
    const world = smallWorld(bench.bot.endpoint);
    const id = '19:meeting_x@thread.v2';
    const meeting = { id, name: 'Møte', tenantId: world.tenants[0]?.id ?? '', memberIds: [kari] };
    const bot = { ...world.bot, installedInChats: [id] };
    await bench.client('PUT', '/world', { ...world, chats: [...world.chats, meeting], bot });
    const { body } = await bench.client<ConversationList>('GET', `/users/${kari}/conversations`);
    const meetings = body.conversations.map(({ name, meetingId }) => [name, meetingId]);
    const meetingId = Buffer.from(`0#${id}#0`).toString('base64');
    expect(meetings).toEqual(
      expect.arrayContaining([
        ['Chat', undefined],
        ['Møte', meetingId],
      ]),
    );
    const path = `/users/${kari}/conversations/${encodeURIComponent(id)}/messages`;
    await bench.client('POST', path, { text: 'hei', mention: true });
    expect(bench.bot.heard.at(-1)?.activity).toMatchObject({ channelData: { meeting: { id: meetingId } } });
  });

  it('is refused with what is wrong', async () => {
    const world = smallWorld(bench.bot.endpoint);
    expect(await problemOf({ ...world, users: 'nobody' })).toEqual([400, 'users must be a list']);
    const outside = { ...world, bot: { ...world.bot, endpoint: 'http://elsewhere.example/api/messages' } };
    expect(await problemOf(outside)).toEqual([400, 'bot.endpoint must be an http URL on this machine']);
    const strangers = { ...world, chats: [{ ...world.chats[0], memberIds: ['x'] }] };
    expect(await problemOf(strangers)).toEqual([400, 'Chat has the unknown member x']);
  });

  it('names a clock, whose answers are passed on', async () => {
    expect((await bench.client('GET', '/clock')).status).toBe(404);
    bench.bot.answer = (body) => ({ status: 200, body: { moved: body.hours } });
    await bench.client('PUT', '/world', { ...smallWorld(bench.bot.endpoint), clockUrl: bench.bot.endpoint });
    expect((await bench.client('POST', '/clock', { hours: 3 })).body).toEqual({ moved: 3 });
  });
});
