import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageList, Version } from '../../../sandbox/api.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';
import { cardActivity, kari, sampleCard, smallWorld } from './small-world.ts';
import { tokenFrom } from './with-sandbox.ts';

const main = join(import.meta.dirname, '..', '..', '..', 'sandbox', 'main.ts');
let folder: string;
let bot: EchoBot;
let child: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samrad-sandbox-'));
  bot = await startEchoBot();
});
afterEach(async () => {
  await kill();
  await bot.close();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<string> {
  child = spawn(process.execPath, [main, '--data', folder, '--with-parent'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout ?? [])
    return (JSON.parse(String(chunk)) as { listening: string }).listening;
  throw new Error('the sandbox said nothing');
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function call<T>(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<T> {
  const response = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return (await response.json()) as T;
}

const messagesPath = `/api/users/${kari}/conversations/personal/messages`;

async function fill(url: string): Promise<void> {
  await call(url, 'PUT', '/api/world', smallWorld(bot.endpoint));
  const sent = await call<{ message: { conversationId: string } }>(url, 'POST', messagesPath, {
    text: 'one',
  });
  const token = (await tokenFrom(url)).body.access_token;
  const activities = `/v3/conversations/${sent.message.conversationId}/activities`;
  const card = await call<{ id: string }>(url, 'POST', activities, cardActivity(sampleCard('Card')), token);
  await call(url, 'POST', messagesPath, { text: 'two' });
  await call(url, 'PUT', `${activities}/${card.id}`, cardActivity(sampleCard('Newer')), token);
  const value = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: sampleCard('Own'),
  };
  bot.answer = () => ({ status: 200, body: value });
  const action = { type: 'Action.Execute', verb: 'see' };
  await call(url, 'POST', `${messagesPath}/${card.id}/actions`, { action });
}

describe('the journal', () => {
  it('brings everything back after kill -9, also with a torn last line, and keeps the key', async () => {
    const first = await start();
    await fill(first);
    const [before, version, keys] = await Promise.all([
      call<MessageList>(first, 'GET', messagesPath),
      call<Version>(first, 'GET', '/api/version'),
      call(first, 'GET', '/keys'),
    ]);
    expect(before.messages.map((m) => m.text ?? m.summary)).toEqual(['one', 'A card', 'two']);
    await kill();
    appendFileSync(join(folder, 'journal.jsonl'), '{"revision":99,"at":"2026-');
    const second = await start();
    expect(await call<MessageList>(second, 'GET', messagesPath)).toEqual(before);
    expect(await call<Version>(second, 'GET', '/api/version')).toMatchObject({
      epoch: version.epoch,
      revision: version.revision,
    });
    expect(await call(second, 'GET', '/keys')).toEqual(keys);
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).not.toContain('"revision":99');
    expect(statSync(join(folder, 'journal.jsonl')).mode & 0o077).toBe(0);
  });

  it('does not forget a chat when the same world is put again', async () => {
    const url = await start();
    await fill(url);
    const before = await call<MessageList>(url, 'GET', messagesPath);
    await call(url, 'PUT', '/api/world', smallWorld(bot.endpoint));
    expect(await call<MessageList>(url, 'GET', messagesPath)).toEqual(before);
  });

  it('ends with its parent', async () => {
    await start();
    const exit = once(child, 'exit');
    child.stdin?.end();
    expect((await exit)[0]).toBe(0);
  });
});
