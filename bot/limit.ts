import { createHash } from 'node:crypto';

/** How much one may ask of an instance: `burst` at once, and then so many a second. */
export type Limit = { readonly burst: number; readonly perSecond: number };

type Bucket = { left: number; at: number };

/** Only those are remembered who took much lately: a bucket that is full again says nothing. */
const mostBuckets = 10_000;
const sweepMilliseconds = 1_000;

/**
 * Whether there is room for one more of a name: of a person, an address or a token. Counts in this process's memory;
 * each of several instances gives the whole of it.
 */
export function createLimit(
  { burst, perSecond }: Limit,
  now = () => performance.now(),
): (name: string) => boolean {
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
