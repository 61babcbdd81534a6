import { createHash } from 'node:crypto';
import { readingLanguage } from '../domain/language.ts';
import { textIn } from '../text/text-in.ts';
import type { ActorKey, HandleTurn } from './turn.ts';

/** How much one person may ask of an instance: `burst` at once, and then so many a second. */
export type PersonLimit = { readonly burst: number; readonly perSecond: number };

/**
 * Far more than a person does with two hands and five open pages, and far less than a script could. Nobody else
 * notices somebody who has a script.
 */
export const usualLimit: PersonLimit = { burst: 200, perSecond: 20 };

/** Whether there is room for one more of this person. */
export type TakeTurn = (key: ActorKey) => boolean;

type Bucket = { left: number; at: number };

/** Only those are remembered who took much lately: a bucket that is full again says nothing. */
const mostBuckets = 10_000;
const sweepMilliseconds = 1_000;

/** Counts in this process's memory; each of several instances gives the whole of it. */
export function createPersonLimit(limit: PersonLimit, now = () => performance.now()): TakeTurn {
  const take = createLimit(limit, now);
  return ({ tenantId, objectId }) => take(`${tenantId}/${objectId}`);
}

/** The same for whatever has a name of its own, such as an address. */
export function createLimit(
  { burst, perSecond }: PersonLimit,
  now = () => performance.now(),
): (key: string) => boolean {
  const buckets = new Map<string, Bucket>();
  const leftOf = ({ left, at }: Bucket) => Math.min(burst, left + ((now() - at) / 1000) * perSecond);
  let sweptAt = now();
  return (name) => {
    // Of its own: a part of a text would keep the whole of it in memory.
    const key = createHash('sha256').update(name).digest('base64url');
    const known = buckets.get(key);
    const left = known ? leftOf(known) : burst;
    if (left < 1) return false;
    buckets.delete(key);
    buckets.set(key, { left: left - 1, at: now() });
    if (buckets.size > mostBuckets && now() - sweptAt >= sweepMilliseconds) {
      sweptAt = now();
      for (const [other, bucket] of buckets) if (leftOf(bucket) >= burst) buckets.delete(other);
    }
    // Still too many at once: whoever has not asked for the longest time is forgotten.
    if (buckets.size > mostBuckets * 5) buckets.delete(buckets.keys().next().value ?? key);
    return true;
  };
}

/** Whoever asks too much is told to wait; the card with what was typed in it stays as it is, and nothing is done. */
export function withinLimit(take: TakeTurn, handle: HandleTurn): HandleTurn {
  return async (turn) => {
    if (!turn.actor || take(turn.actor)) return await handle(turn);
    if (turn.kind === 'search') return { kind: 'choices', choices: [] };
    const language = readingLanguage({ language: null, locale: turn.locale, region: null });
    return { kind: 'text', text: textIn(language).help.tooMuch };
  };
}
