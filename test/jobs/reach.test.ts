import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetConversation } from '../../store/commands/forget-conversation.ts';
import { registerConversation } from '../../store/commands/register-conversation.ts';
import { type DeliveryWorld, deliveryWorld, homeTenant } from './delivery-world.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(async () => {
  await world.close();
});

const objectId = '22222222-2222-4222-8222-222222222222';

async function states(): Promise<[string, string | null][]> {
  return (await world.messages()).map(({ state, problem }) => [state, problem]);
}

test('somebody who has the app: a conversation is opened, and nothing is installed', async () => {
  const personId = await world.person({ objectId });
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  expect(world.installs.asked).toEqual([]);
  expect(world.sender.arrived).toMatchObject([{ conversationId: `opened-${objectId}` }]);
});

test('conversations are opened no faster than Teams allows, and none is forgotten', async () => {
  const service = await world.start();
  const begun = performance.now();
  for (let one = 0; one < 9; one += 1) {
    await world.say({ to: { personId: await world.person({ objectId: randomUUID() }) } });
  }
  await service.drain();
  // Eight in two seconds, however long a busy machine takes for them.
  const spans = 1 + Math.floor((performance.now() - begun) / 2_000);
  expect(world.sender.opened.length).toBeLessThanOrEqual(8 * spans);
  expect(service.counts()['awaited-turn']).toBeGreaterThan(0);
  await expect.poll(() => world.sender.arrived.length, { timeout: 15_000 }).toBe(9);
});

test('somebody without the app: it is installed, a conversation opened and kept', async () => {
  const personId = await world.person({ objectId });
  world.sender.answerOpening({ kind: 'blocked', reason: 'not-installed' });
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  expect(world.installs.asked).toEqual([objectId]);
  expect(world.sender.opened).toEqual([objectId]);
  expect(world.sender.arrived).toMatchObject([{ conversationId: `opened-${objectId}` }]);
  await world.say({ to: { personId } });
  await service.drain();
  expect(world.sender.opened).toHaveLength(1);
  expect(world.sender.arrived).toHaveLength(2);
});

test('somebody without an identity is unreachable at once, until a conversation opens', async () => {
  const personId = await world.person();
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  expect(await states()).toEqual([['unreachable', 'outside-tenant']]);
  const conversationId = await world.conversation(personId);
  await service.drain();
  expect(world.sender.arrived).toMatchObject([{ conversationId }]);
  expect(await states()).toEqual([['sent', null]]);
});

test('an app that may not be installed leaves somebody unreachable; unknown people are outside', async () => {
  const first = await world.person({ objectId });
  world.installs.results.push('not-allowed');
  world.sender.answerOpening({ kind: 'blocked', reason: 'not-installed' });
  const service = await world.start();
  await world.say({ to: { personId: first } });
  await service.drain();
  expect(await states()).toEqual([['unreachable', 'not-installed']]);
  const second = await world.person({ objectId: randomUUID() });
  world.installs.results.push('unknown');
  world.sender.answerOpening({ kind: 'blocked', reason: 'not-installed' });
  await world.say({ to: { personId: second } });
  await service.drain();
  expect((await states())[1]).toEqual(['unreachable', 'outside-tenant']);
});

test('a directory that is away, or an opening that Teams puts off, is tried again later', async () => {
  const personId = await world.person({ objectId });
  world.installs.results.push('unavailable');
  world.sender.answerOpening(
    { kind: 'blocked', reason: 'not-installed' },
    { kind: 'retry', status: 429, afterSeconds: 3, unknown: false },
  );
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  expect(await states()).toEqual([['waiting', 'not-connected']]);
  await world.bringForward();
  await service.drain();
  expect(await states()).toEqual([['waiting', 'rate-limited']]);
  // Nobody opens another one meanwhile; then the time that Teams asked for has gone by.
  await world.bringForward();
  await service.drain();
  expect(world.sender.opened).toEqual([]);
  await world.store.db.updateTable('tenant').set({ opened_at: [] }).execute();
  await world.bringForward();
  await service.drain();
  expect(await states()).toEqual([['sent', 'rate-limited']]);
});

test('who blocked the bot is left alone until they write, and then gets what waited', async () => {
  const { personId, conversationId } = await world.reachable();
  world.sender.answer(conversationId, { kind: 'blocked', reason: 'blocked-by-user' });
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  await world.say({ to: { personId } });
  await service.drain();
  expect(world.sender.arrived).toEqual([]);
  expect(await states()).toEqual([
    ['unreachable', 'blocked-by-user'],
    ['unreachable', 'blocked-by-user'],
  ]);
  await world.conversation(personId, conversationId);
  await service.drain();
  expect(world.sender.arrived).toHaveLength(2);
});

test('who blocked the bot and whose address takes no mail is tried once, until they write', async () => {
  const { personId, conversationId } = await world.reachable();
  const blocked = { kind: 'blocked', reason: 'blocked-by-user' } as const;
  world.sender.answer(conversationId, blocked, blocked, blocked);
  const mails: string[] = [];
  const service = await world.start('one', {
    letterFor: async ({ messageId }) => {
      return async () => {
        mails.push(messageId);
        return { kind: 'refused' };
      };
    },
  });
  await world.say({ to: { personId } });
  await service.drain();
  expect(mails).toHaveLength(1);
  expect(await states()).toEqual([['unreachable', 'mail-refused']]);
  world.sender.answer(conversationId);
  await world.conversation(personId, conversationId);
  await service.drain();
  expect(world.sender.arrived).toHaveLength(1);
  expect(await states()).toEqual([['sent', null]]);
});

test('a refusal that comes after the person wrote again does not close the conversation', async () => {
  const { personId, conversationId } = await world.reachable();
  const { send } = world.sender;
  world.sender.send = async () => {
    world.sender.send = send;
    await world.store.db.updateTable('conversation').set({ seen_at: sql`clock_timestamp()` }).execute();
    return { kind: 'blocked', reason: 'blocked-by-user' };
  };
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  await world.bringForward();
  await service.drain();
  expect(await states()).toEqual([['sent', 'blocked-by-user']]);
  expect(world.sender.arrived).toMatchObject([{ conversationId }]);
});

test('a removed app keeps silence until it is installed again', async () => {
  const { personId, conversationId } = await world.reachable();
  await forgetConversation(world.store, { conversationId, teamId: null, correlationId: 'c' });
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  expect(await states()).toEqual([['unreachable', 'not-installed']]);
  await world.conversation(personId, conversationId);
  await service.drain();
  expect(world.sender.arrived).toHaveLength(1);
});

test('a conversation that Teams no longer has is opened anew, once', async () => {
  const personId = await world.person({ objectId });
  const old = await world.conversation(personId);
  world.sender.answer(old, { kind: 'gone' });
  const service = await world.start();
  await world.say({ to: { personId } });
  await service.drain();
  expect(world.sender.arrived).toMatchObject([{ conversationId: `opened-${objectId}` }]);
  world.sender.answer(`opened-${objectId}`, { kind: 'gone' }, { kind: 'gone' });
  await world.say({ to: { personId } });
  await service.drain();
  expect((await states())[1]).toEqual(['dead', 'conversation-gone']);
});

test('messages that are refused in a conversation the bot opened do not put each other up for ever', async () => {
  const personId = await world.person({ objectId });
  const refusal = { kind: 'blocked', reason: 'not-installed' } as const;
  world.sender.answer(`opened-${objectId}`, refusal, refusal, refusal);
  const service = await world.start();
  for (let count = 0; count < 3; count += 1) {
    await world.say({ to: { personId } });
    await service.drain();
  }
  expect(world.sender.opened).toHaveLength(3);
  expect((await states()).map(([state]) => state)).toEqual(Array(3).fill('unreachable'));
  await world.say({ to: { personId } });
  // Those that were refused count among the conversation's sends: the last wait their turn.
  await expect.poll(() => world.sender.arrived.length, { timeout: 15_000 }).toBe(4);
});

test('a channel is written to as it is, for all who read it', async () => {
  await registerConversation(world.store, {
    kind: 'channel',
    conversationId: 'channel',
    serviceUrl: 'http://127.0.0.1:1/',
    tenantId: homeTenant,
    personId: null,
    locale: null,
  });
  const service = await world.start();
  await world.say({ to: { conversationId: 'channel' } });
  await service.drain();
  expect(world.asked).toMatchObject([{ reader: { conversationId: 'channel' } }]);
  expect(world.sender.arrived).toMatchObject([{ conversationId: 'channel' }]);
});

test('somebody opening a conversation while their message is given up always gets it', async () => {
  const service = await world.start();
  const people = await Promise.all(Array.from({ length: 20 }, () => world.person()));
  await Promise.all(
    people.map(async (personId) => {
      await world.say({ to: { personId } });
      service.wake();
      await world.conversation(personId);
    }),
  );
  await service.drain();
  await world.bringForward();
  await service.drain();
  expect(world.sender.arrived).toHaveLength(20);
});

test('a letter waits while the mail server is left alone, which counts as no try, and then goes', async () => {
  const personId = await world.person();
  let rest = 60_000;
  const mails: string[] = [];
  const service = await world.start('one', {
    letterFor: async ({ messageId }) => {
      return async () => {
        mails.push(messageId);
        return { kind: 'sent' };
      };
    },
    restMs: () => rest,
  });
  await world.say({ to: { personId } });
  await service.drain();
  expect([mails, await world.messages()]).toMatchObject([[], [{ state: 'waiting', attempts: 0 }]]);
  rest = 0;
  await world.bringForward();
  await service.drain();
  expect([mails.length, await world.messages()]).toMatchObject([1, [{ state: 'sent', attempts: 1 }]]);
});
