import type { ServiceClientCredentials } from 'botframework-connector';
import { z } from 'zod';

const TOKEN_DEADLINE_MS = 10_000;
/** A token is renewed this long before it expires, so that none expires on its way. */
const MARGIN_MS = 60_000;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export type SandboxAccount = {
  readonly appId: string;
  readonly password: string;
  readonly tokenUrl: string;
};

/** Tokens from the sandbox on this machine, by the same client-credentials grant that Entra offers. */
export function createSandboxTokens(account: SandboxAccount): {
  credentialsFor(audience: string): ServiceClientCredentials;
} {
  return {
    credentialsFor(audience) {
      const token = keptUntilStale(() => askForToken(account, audience));
      return {
        async signRequest(request) {
          request.headers.set('authorization', `Bearer ${await token()}`);
          return request;
        },
      };
    },
  };
}

type Token = { readonly value: string; readonly freshUntil: number };

function keptUntilStale(ask: () => Promise<Token>): () => Promise<string> {
  let kept: Promise<Token> | null = null;
  return async () => {
    const known = await kept?.catch(() => null);
    if (known && known.freshUntil > Date.now()) return known.value;
    kept = ask();
    return (await kept).value;
  };
}

async function askForToken(account: SandboxAccount, audience: string): Promise<Token> {
  const response = await fetch(account.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: account.appId,
      client_secret: account.password,
      scope: `${audience}/.default`,
    }),
    signal: AbortSignal.timeout(TOKEN_DEADLINE_MS),
  });
  if (!response.ok) throw new Error(`${account.tokenUrl} gave no token: status ${response.status}.`);
  const answer = tokenAnswer.parse(await response.json());
  return { value: answer.access_token, freshUntil: Date.now() + answer.expires_in * 1000 - MARGIN_MS };
}
