import { useEffect, useRef } from 'react';

type Holder = { readonly isYou: boolean; readonly secondsLeft: number };

/**
 * Reads again when the lease of somebody else runs out, since nobody's press tells of that: their browser is closed,
 * or their line is gone. `view` is what the holders were read with.
 */
export function useLeaseEnd(
  view: object | null,
  holders: readonly (Holder | null)[],
  reread: () => void,
): void {
  const newest = useRef(reread);
  newest.current = reread;
  const left = Math.min(
    ...holders.flatMap((holder) => (holder && !holder.isYou ? [holder.secondsLeft] : [])),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the seconds count from each reading on
  useEffect(() => {
    if (!Number.isFinite(left)) return;
    const timer = setTimeout(() => newest.current(), left * 1_000 + 100);
    return () => clearTimeout(timer);
  }, [view, left]);
}
