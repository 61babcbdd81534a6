import { z } from 'zod';
import type { InstallResult } from '../../domain/sending.ts';
import type { ActorKey } from '../turn.ts';
import type { AccessTokens } from './access-tokens.ts';
import { askJson, type HttpAnswer } from './ask-json.ts';
import type { Directory, DirectoryPerson } from './directory.ts';

/** Where and how a directory is asked; the meaning of its answers is the same everywhere. */
export type DirectoryAddresses = {
  person(key: ActorKey): string;
  install(key: ActorKey): { readonly url: string; readonly json: unknown };
};

export type HttpDirectoryOptions = {
  readonly tokens: AccessTokens;
  /** How long a person's turn waits for an answer at most; a turn has five seconds in all. */
  readonly timeoutMs?: number;
};

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const longestQuietSeconds = 300;

const personShape = z.object({
  displayName: z.string().trim().min(1),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

type Call = { readonly method: 'GET' | 'POST'; readonly url: string; readonly json?: unknown };

/** A directory that is asked over HTTP with the program's own token. A 429 silences it for as long as was asked. */
export function createHttpDirectory(addresses: DirectoryAddresses, options: HttpDirectoryOptions): Directory {
  const { tokens, timeoutMs = 2_500 } = options;
  let quietUntil = 0;

  async function ask(key: ActorKey, call: Call): Promise<HttpAnswer | 'refused' | 'unavailable'> {
    if (Date.now() < quietUntil) return 'unavailable';
    const access = await tokens.tokenFor(key.tenantId);
    if (typeof access === 'string') return access;
    const { url, ...question } = call;
    const answer = await askJson(url, { ...question, token: access.token, timeoutMs });
    if (answer === 'unavailable') return answer;
    if (answer.status === 401) tokens.forget(key.tenantId);
    if (answer.status === 429) {
      const seconds = Math.min(answer.retryAfterSeconds ?? 10, longestQuietSeconds);
      quietUntil = Date.now() + seconds * 1000;
    }
    return answer;
  }

  async function find(key: ActorKey): Promise<DirectoryPerson | null | 'unavailable'> {
    if (!isNamed(key)) return null;
    const answer = await ask(key, { method: 'GET', url: addresses.person(key) });
    if (typeof answer === 'string') return 'unavailable';
    if (answer.status === 404) return null;
    const person = answer.status === 200 ? personShape.safeParse(answer.body) : null;
    if (!person?.success) return 'unavailable';
    return { name: person.data.displayName, mail: person.data.mail ?? person.data.userPrincipalName ?? null };
  }

  return {
    find,
    async install(key): Promise<InstallResult> {
      if (!isNamed(key)) return 'unknown';
      const { url, json } = addresses.install(key);
      const answer = await ask(key, { method: 'POST', url, json });
      if (answer === 'refused') return 'not-allowed';
      if (answer === 'unavailable') return 'unavailable';
      if (answer.status === 404) return await whatIsMissing(key, find);
      return installResults.get(answer.status) ?? 'unavailable';
    },
  };
}

const installResults = new Map<number, InstallResult>([
  [200, 'installed'],
  [201, 'installed'],
  [202, 'installed'],
  [204, 'installed'],
  [409, 'installed'],
  [400, 'not-allowed'],
  [403, 'not-allowed'],
]);

/** "Not found" is said of the person and of the app alike. */
async function whatIsMissing(key: ActorKey, find: Directory['find']): Promise<InstallResult> {
  const person = await find(key);
  if (person === 'unavailable') return 'unavailable';
  return person === null ? 'unknown' : 'not-allowed';
}

/** Ids come from what clients sent; anything else would become part of an address. */
function isNamed({ tenantId, objectId }: ActorKey): boolean {
  return guid.test(tenantId) && guid.test(objectId);
}
