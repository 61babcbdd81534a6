import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageList, MessageView, Version } from '../../../sandbox/api.ts';
import { kari, per } from './small-world.ts';
import { openBench, type TestBench } from './with-sandbox.ts';

let bench: TestBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

type Received = { id: string | undefined; event: string; data: unknown };

function parsed(block: string): Received | undefined {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const event = field('event');
  return event ? { id: field('id'), event, data: JSON.parse(field('data') ?? 'null') } : undefined;
}

/** Reads a feed until an event satisfies; all events that came. `onEvent` hears each as it comes. */
async function readUntil(
  path: string,
  isLast: (event: Received) => boolean,
  options: { lastEventId?: string | undefined; onEvent?: (event: Received) => void } = {},
) {
  const ending = new AbortController();
  const headers: Record<string, string> = options.lastEventId ? { 'last-event-id': options.lastEventId } : {};
  const response = await fetch(`${bench.url}/api${path}`, { headers, signal: ending.signal });
  const events: Received[] = [];
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    const fresh = blocks.flatMap((block) => parsed(block) ?? []);
    events.push(...fresh);
    for (const event of fresh) options.onEvent?.(event);
    if (events.some(isLast)) break;
  }
  ending.abort();
  return events;
}

const say = (text: string) =>
  bench.client('POST', `/users/${kari}/conversations/personal/messages`, { text });
const isHello = (event: Received) => event.event === 'hello';
const isText = (text: string) => (event: Received) =>
  event.event === 'message' && (event.data as MessageView).text === text;

describe('the feed', () => {
  it('tells what happens while it is open', async () => {
    let said: Promise<unknown> | undefined;
    const onEvent = (event: Received) => {
      if (isHello(event)) said = say('now');
    };
    const events = await readUntil(`/users/${kari}/feed`, isText('now'), { onEvent });
    await said;
    expect(events[0]?.event).toBe('hello');
    expect(events.some(isText('now'))).toBe(true);
  });

  it('gives a client that comes back what it missed, and no more', async () => {
    await say('seen');
    const first = await readUntil(`/users/${kari}/feed`, isHello);
    await say('missed');
    const second = await readUntil(`/users/${kari}/feed`, isHello, { lastEventId: first.at(-1)?.id });
    const texts = second.filter((e) => e.event === 'message').map((e) => (e.data as MessageView).text);
    expect(texts).toEqual(['missed']);
  });

  it('tells a client of another life of the data to read anew, and others nothing of this chat', async () => {
    await say('private');
    const anew = await readUntil(`/users/${kari}/feed`, isHello, { lastEventId: 'other:3' });
    expect(anew.map((event) => event.event)).toEqual(['reset', 'hello']);
    const { body } = await bench.client<Version>('GET', '/version');
    const other = await readUntil(`/users/${per}/feed`, isHello, { lastEventId: `${body.epoch}:0` });
    expect(other.filter((event) => event.event === 'message')).toEqual([]);
  });
});

describe('waiting for messages', () => {
  it('answers when something comes, or when the time is over', async () => {
    const path = `/users/${kari}/conversations/personal/messages`;
    const { body } = await bench.client<MessageList>('GET', path);
    const waiting = bench.client<MessageList>('GET', `${path}?after=${body.revision}&waitMs=20000`);
    await say('here');
    expect((await waiting).body.messages.map((message) => message.text)).toEqual(['here']);
    const later = await bench.client<MessageList>('GET', `${path}?after=999999&waitMs=20`);
    expect(later.body.messages).toEqual([]);
  });
});
