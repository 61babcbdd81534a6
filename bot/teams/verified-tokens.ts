import { createHash } from 'node:crypto';

const LONGEST_MS = 5 * 60_000;

export type VerifiedTokens<T> = {
  recall(key: string): T | null;
  /** Keeps until the token expires (seconds since 1970, as in the token) or five minutes have passed. */
  remember(key: string, value: T, tokenExpiresAt: number): void;
};

/**
 * What was proved about tokens seen lately, so that each is verified once and not per request. Bounded: the one
 * that was verified first leaves first. A revoked key is believed for five minutes longer at most.
 */
export function createVerifiedTokens<T>(
  limit: number,
  now: () => number = () => Date.now(),
): VerifiedTokens<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    recall(key) {
      const found = kept.get(key);
      if (!found) return null;
      if (found.until > now()) return found.value;
      kept.delete(key);
      return null;
    },
    remember(key, value, tokenExpiresAt) {
      const until = Math.min(tokenExpiresAt * 1000, now() + LONGEST_MS);
      if (!(until > now())) return;
      kept.delete(key);
      kept.set(key, { value, until });
      const eldest = kept.keys().next();
      if (kept.size > limit && !eldest.done) kept.delete(eldest.value);
    },
  };
}

/** The key of a proof: all that the proof depended on. Hashed, so that no token lies in memory because of us. */
export function proofKey(channelId: string, serviceUrl: string, authorization: string): string {
  return createHash('sha256')
    .update(JSON.stringify([channelId, serviceUrl, authorization]))
    .digest('base64');
}
