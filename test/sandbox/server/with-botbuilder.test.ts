import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { type ServiceClientCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { expect, it, vi } from 'vitest';
import type { MessageList, SendAnswer } from '../../../sandbox/api.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { appId, kari, smallWorld } from './small-world.ts';
import { tokenFrom } from './with-sandbox.ts';

/** Credentials that fetch their token from the sandbox instead of from Entra. */
class SandboxCredentials extends ServiceClientCredentialsFactory {
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
  }

  override async isValidAppId(id: string): Promise<boolean> {
    return id === appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    const { url } = this;
    return {
      signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
        request.headers.set('authorization', `Bearer ${(await tokenFrom(url)).body.access_token}`);
        return request;
      },
    } as unknown as ServiceClientCredentials;
  }
}

it('is taken for Teams by the SDK: tokens, turn, answer, roster', async () => {
  const sandbox = await startSandbox();
  const issuer = 'https://api.botframework.com';
  // With one address of its own the SDK forgets its defaults for the others.
  const settings = {
    BotOpenIdMetadata: `${sandbox.url}/.well-known/openidconfiguration`,
    ToBotFromChannelTokenIssuer: issuer,
    ToChannelFromBotOAuthScope: issuer,
    ToChannelFromBotLoginUrl: `${sandbox.url}/oauth2/token`,
    OAuthUrl: issuer,
  };
  const authentication = new ConfigurationBotFrameworkAuthentication(
    settings,
    new SandboxCredentials(sandbox.url),
  );
  const adapter = new CloudAdapter(authentication);
  const failures: unknown[] = [];
  adapter.onTurnError = async (_turn, error) => void failures.push(error);
  const statuses: number[] = [];

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const wrapped = {
      socket: request.socket,
      header: (name: string, value: string) => response.setHeader(name, value),
      status: (status: number) => {
        statuses.push(status);
        response.statusCode = status;
      },
      send: (body: unknown) => response.write(JSON.stringify(body)),
      end: () => response.end(),
    };
    const incoming = {
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>,
      headers: request.headers as Record<string, string>,
      method: 'POST',
    };
    await adapter.process(incoming, wrapped, async (turn: TurnContext) => {
      const member = await TeamsInfo.getMember(turn, turn.activity.from.aadObjectId ?? '');
      const sent = await turn.sendActivity(`Hei, ${member.name}. ${turn.activity.text}`);
      await turn.updateActivity({ id: sent?.id ?? '', type: 'message', text: `${member.email}` });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;

  const messages = `${sandbox.url}/api/users/${kari}/conversations/personal/messages`;
  const post = (url: string, method: string, body: unknown) =>
    fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  await post(`${sandbox.url}/api/world`, 'PUT', smallWorld(endpoint));
  const sent = (await (await post(messages, 'POST', { text: 'status' })).json()) as SendAnswer;
  const seen = (await (await fetch(messages)).json()) as MessageList;

  expect(failures).toEqual([]);
  expect(sent.outcome).toMatchObject({ ok: true, status: 200 });
  expect(seen.messages.map((message) => message.text)).toEqual(['status', 'kari.demo@home.example']);
  // The SDK prints every refusal.
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const forged = await post(endpoint, 'POST', {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: sandbox.url,
  });
  printed.mockRestore();
  expect(forged.status).toBe(401);
  server.closeAllConnections();
  server.close();
  await sandbox.close();
});
