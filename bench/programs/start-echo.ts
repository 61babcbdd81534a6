import type { AddressInfo } from 'node:net';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { AuthenticationConstants, PasswordServiceClientCredentialFactory } from 'botframework-connector';
import restify from 'restify';

export type EchoSettings = {
  readonly port: number;
  readonly appId: string;
  readonly tenantId: string;
  readonly openIdUrl: string;
  /** What every press is answered with. */
  readonly answer: unknown;
};

/** The SDK and restify as their samples put them together, callers checked, answering a constant. */
class Echo extends ActivityHandler {
  readonly #answer: unknown;

  constructor(answer: unknown) {
    super();
    this.#answer = answer;
  }

  protected override async onInvokeActivity(_context: TurnContext): Promise<InvokeResponse> {
    return { status: 200, body: this.#answer };
  }
}

/** Resolves with the port once requests are taken; 0 chooses one. */
export function startEcho({ port, appId, tenantId, openIdUrl, answer }: EchoSettings): Promise<number> {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
      CallerId: 'urn:botframework:azure',
    },
    new PasswordServiceClientCredentialFactory(appId, 'bench', tenantId),
  );
  const adapter = new CloudAdapter(authentication);
  const bot = new Echo(answer);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    // The SDK's own types ask for what restify's response lacks and the SDK never reads.
    await adapter.process(request as never, response as never, (context) => bot.run(context));
  });
  server.get('/healthz', async (_request, response) => {
    response.send(200, { alive: true });
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.server.address() as AddressInfo).port));
  });
}
