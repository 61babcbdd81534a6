import { useSyncExternalStore } from 'react';

/** Since when what is on the page could not be read again, by the place that it is read for. */
let failing: ReadonlyMap<string, Date> = new Map();
const listeners = new Set<() => void>();

/** Says how reading went for a part of the page: what could not be read anew is told of across the page. */
export function noteReading(place: string, how: 'read' | 'failed' | 'left'): void {
  if (how === 'failed' ? failing.has(place) : !failing.has(place)) return;
  const changed = new Map(failing);
  if (how === 'failed') changed.set(place, new Date());
  else changed.delete(place);
  failing = changed;
  for (const listener of listeners) listener();
}

/** Since when some of the page is older than it should be; null when all of it is as it stands. */
export function useStaleSince(): Date | null {
  const all = useSyncExternalStore(listen, () => failing);
  const [first = null] = [...all.values()].sort((one, other) => one.getTime() - other.getTime());
  return first;
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
