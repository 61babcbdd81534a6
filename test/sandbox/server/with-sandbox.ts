import type { Settings } from '../../../sandbox/api.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';
import { appId, appPassword, smallWorld } from './small-world.ts';

export type Answer<T> = { status: number; body: T; headers: Headers };

/** A running sandbox with a bot's end, and both ways of calling it. */
export type TestBench = {
  url: string;
  bot: EchoBot;
  /** Calls /api as a client does. */
  client: <T = unknown>(method: string, path: string, body?: unknown) => Promise<Answer<T>>;
  /** Calls the connector as the bot does, with its token. */
  connector: <T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<Answer<T>>;
  close(): Promise<void>;
};

async function call<T>(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text ? JSON.parse(text) : undefined) as T,
  };
}

/** Gets a token as a bot does. */
export async function tokenFrom(
  url: string,
  secret = appPassword,
): Promise<Answer<{ access_token: string }>> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: secret,
    scope: 'https://api.botframework.com/.default',
  });
  const response = await fetch(`${url}/oauth2/token`, { method: 'POST', body: form });
  const body = (await response.json()) as { access_token: string };
  return { status: response.status, headers: response.headers, body };
}

export async function openBench(
  options: { settings?: Partial<Settings>; dataFolder?: string } = {},
): Promise<TestBench> {
  const bot = await startEchoBot();
  const sandbox = await startSandbox({ ...options, world: smallWorld(bot.endpoint) });
  const { url } = sandbox;
  const token = (await tokenFrom(url)).body.access_token;
  return {
    url,
    bot,
    client: (method, path, body) => call(`${url}/api${path}`, method, body, {}),
    connector: (method, path, body) =>
      call(`${url}${path}`, method, body, { authorization: `Bearer ${token}` }),
    close: async () => {
      await sandbox.close();
      await bot.close();
    },
  };
}
