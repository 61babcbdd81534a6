import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../bot/turn.ts';
import { message, press, type Stage, startStage } from './face-under-test.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.handle = async () => ({ kind: 'nothing' });
  for (const list of [stage.turns, stage.logged, stage.failedReplies, stage.replies]) list.length = 0;
  stage.connector.requests.length = 0;
  stage.connector.script.length = 0;
});

const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const cardAnswer: Answer = { kind: 'card', card, summary: 'Sak oppdatert' };
const answering = (answer: Answer) => {
  stage.handle = async () => answer;
};
const say = (changes: object = {}) => stage.post(message(stage.connector.serviceUrl, changes));
const pressed = (trigger = 'manual') =>
  stage.post(press(stage.connector.serviceUrl, { action: { verb: 'x', data: {} }, trigger }));

describe('an answer to a message', () => {
  it('is sent in the turn, before the request is answered', async () => {
    answering({ kind: 'text', text: 'Hei, Kari' });
    expect(await say()).toEqual({ status: 200, body: null });
    expect(stage.connector.requests).toMatchObject([
      {
        method: 'POST',
        path: '/emea/v3/conversations/a:kari/activities/1700000000000',
        body: { type: 'message', text: 'Hei, Kari', replyToId: '1700000000000' },
      },
    ]);
  });

  it('to a card’s fallback takes that card’s place', async () => {
    answering(cardAnswer);
    await say({ text: undefined, replyToId: 'card-1', value: { verb: 'x' } });
    expect(stage.connector.requests).toMatchObject([
      {
        method: 'PUT',
        path: '/emea/v3/conversations/a:kari/activities/card-1',
        body: { summary: 'Sak oppdatert' },
      },
    ]);
  });

  it('is sent anew where that card is gone', async () => {
    answering(cardAnswer);
    stage.connector.script.push({ status: 404 });
    await say({ text: undefined, replyToId: 'card-1', value: { verb: 'x' } });
    expect(stage.connector.requests.map(({ method }) => method)).toEqual(['PUT', 'POST']);
    expect(stage.failedReplies).toEqual([]);
  });

  it('that cannot be sent is handed back, once, and the turn stands', async () => {
    answering(cardAnswer);
    stage.connector.script.push({ status: 503 });
    expect((await say()).status).toBe(200);
    expect(stage.connector.requests).toHaveLength(1);
    expect(stage.failedReplies).toMatchObject([
      { turn: { kind: 'message' }, answer: cardAnswer, result: { kind: 'retry', status: 503 } },
    ]);
  });

  it('is never sent to where the bot was removed from', async () => {
    answering({ kind: 'text', text: 'Ha det' });
    await say({ type: 'installationUpdate', action: 'remove' });
    expect(stage.turns).toMatchObject([{ kind: 'removed' }]);
    expect(stage.connector.requests).toEqual([]);
  });
});

describe('where an answer lies is reported', () => {
  const press = { text: undefined, replyToId: 'card-1', value: { verb: 'x' } };

  it('with the id that Teams gave it, or none', async () => {
    answering(cardAnswer);
    stage.connector.script.push({ status: 200, body: { id: 'new-1' } }, { status: 200, body: {} });
    await say();
    await say();
    expect(stage.replies).toMatchObject([
      { turn: { kind: 'message' }, answer: cardAnswer, activityId: 'new-1' },
      { activityId: null },
    ]);
  });

  it('with that of the card whose place it took, or of the new one where that was gone', async () => {
    answering(cardAnswer);
    await say(press);
    stage.connector.script.push({ status: 404 }, { status: 200, body: { id: 'new-2' } });
    await say(press);
    expect(stage.replies.map(({ activityId }) => activityId)).toEqual(['card-1', 'new-2']);
  });

  it('and not at all when it was not sent, or called for no sending', async () => {
    await say();
    answering(cardAnswer);
    stage.connector.script.push({ status: 503 });
    await say();
    await pressed();
    expect(stage.replies).toEqual([]);
  });
});

describe('an invoke', () => {
  it('is answered in the response, with its status inside', async () => {
    answering(cardAnswer);
    expect(await pressed()).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    });
    expect(stage.connector.requests).toEqual([]);
  });

  it('without a verb gets HTTP 200 with 400 inside, and is not handled', async () => {
    const answer = await stage.post(press(stage.connector.serviceUrl, { action: {} }));
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 400 } });
    expect(stage.turns).toEqual([]);
  });

  it('of an unknown kind gets 501', async () => {
    expect((await say({ type: 'invoke', name: 'fileConsent/invoke', value: {} })).status).toBe(501);
  });
});

describe('a defect', () => {
  beforeEach(() => {
    stage.handle = async () => {
      throw new Error('broken', { cause: new Error('deeper') });
    };
  });

  it('is logged once, and the person is told its number', async () => {
    await say();
    const correlationId = stage.turns[0]?.correlationId;
    expect(stage.logged).toMatchObject([{ level: 'error', fields: { correlationId } }]);
    expect(stage.connector.requests).toMatchObject([
      { body: { text: `Noe gikk galt (nb-NO, ${correlationId})` } },
    ]);
  });

  it('behind a press is shown as a message, behind a refresh as an error', async () => {
    expect(await pressed()).toMatchObject({
      status: 200,
      body: { statusCode: 200, value: expect.stringContaining('Noe gikk galt') },
    });
    expect(await pressed('automatic')).toMatchObject({ status: 200, body: { statusCode: 500 } });
  });
});

it('takes note of activities that ask for nothing, and of none that are hostile', async () => {
  for (const changes of [
    { type: 'typing' },
    { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: null },
    { type: 'conversationUpdate', membersAdded: 'x', channelData: 7 },
    { type: 'message', conversation: null },
    { type: '__proto__' },
  ]) {
    expect((await say(changes)).status).toBe(200);
  }
  expect(stage.turns).toEqual([]);
  expect(stage.logged).toEqual([]);
});
