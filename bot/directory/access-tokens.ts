import { z } from 'zod';
import { askJson } from './ask-json.ts';

/** The program's own access to a directory of a tenant. */
export type AccessTokens = {
  /** `refused`: that tenant gave no consent, or the secret is wrong. */
  tokenFor(tenantId: string): Promise<{ readonly token: string } | 'refused' | 'unavailable'>;
  /** To be called for a token that was not accepted: the next one is asked for anew. */
  forget(tenantId: string): void;
};

export type ClientSecret = {
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string;
  /** Where the tenant's tokens are given out. */
  readonly tokenUrl: (tenantId: string) => string;
  readonly timeoutMs?: number;
};

const answerShape = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const marginMs = 60_000;
const mostTenants = 64;

/** Tokens by the client-credentials grant, kept until shortly before they end. */
export function createAccessTokens(account: ClientSecret): AccessTokens {
  const kept = new Map<string, { readonly token: string; readonly freshUntil: number }>();
  return {
    async tokenFor(tenantId) {
      const known = kept.get(tenantId);
      if (known && known.freshUntil > Date.now()) return { token: known.token };
      const answer = await askJson(account.tokenUrl(tenantId), {
        method: 'POST',
        form: {
          grant_type: 'client_credentials',
          client_id: account.clientId,
          client_secret: account.secret,
          scope: account.scope,
        },
        timeoutMs: account.timeoutMs ?? 10_000,
      });
      if (answer === 'unavailable' || answer.status === 429 || answer.status >= 500) return 'unavailable';
      const parsed = answerShape.safeParse(answer.body);
      if (answer.status !== 200 || !parsed.success) return 'refused';
      if (kept.size >= mostTenants) kept.clear();
      const { access_token: token, expires_in } = parsed.data;
      kept.set(tenantId, { token, freshUntil: Date.now() + expires_in * 1000 - marginMs });
      return { token };
    },
    forget(tenantId) {
      kept.delete(tenantId);
    },
  };
}
