import { EventEmitter, once } from 'node:events';
import type { Counters, TrafficEntry, TrafficList, Violation } from './api.ts';

const kept = 2_000;

export type TrafficQuery = {
  after: number;
  limit: number;
  direction?: string;
  conversationId?: string;
  violations: boolean;
};

function isAskedFor(entry: TrafficEntry, query: TrafficQuery): boolean {
  if (entry.seq <= query.after) return false;
  if (query.direction && entry.direction !== query.direction) return false;
  if (query.conversationId && !entry.conversationId?.startsWith(query.conversationId)) return false;
  return !query.violations || entry.violations.length > 0;
}

/** The log of both directions: the newest 2,000 entries, and counters since the start. */
export class Traffic {
  readonly counters: Counters = {
    fromBot: 0,
    toBot: 0,
    messagesFromBot: 0,
    updatesFromBot: 0,
    messagesFromUsers: 0,
    rateLimited: 0,
    violations: {},
    byStatus: {},
  };
  readonly #entries: TrafficEntry[] = [];
  readonly #written = new EventEmitter().setMaxListeners(0);
  #seq = 0;

  write(entry: Omit<TrafficEntry, 'seq'>): void {
    this.#seq += 1;
    this.#entries.push({ seq: this.#seq, ...entry });
    if (this.#entries.length > kept) this.#entries.shift();
    this.#count(entry);
    this.#written.emit('entry');
  }

  /** Adds remarks to the newest entry of an activity, for what shows only when its answer is read. */
  remark(activityId: string, violations: readonly Violation[]): void {
    const entry = this.#entries.findLast((one) => one.activityId === activityId);
    entry?.violations.push(...violations);
    this.#countViolations(violations);
  }

  /** The newest `limit` entries that are asked for, oldest first. */
  list(query: TrafficQuery): TrafficList {
    const entries = this.#entries.filter((entry) => isAskedFor(entry, query)).slice(-query.limit);
    return { seq: this.#seq, entries };
  }

  /** As {@link Traffic.list}, but waits until there is something or the signal says to stop. */
  async listWhenAny(query: TrafficQuery, signal: AbortSignal): Promise<TrafficList> {
    for (;;) {
      const found = this.list(query);
      if (found.entries.length > 0 || signal.aborted) return found;
      await once(this.#written, 'entry', { signal }).catch(() => undefined);
    }
  }

  #count(entry: Omit<TrafficEntry, 'seq'>): void {
    const { counters } = this;
    counters[entry.direction] += 1;
    if (entry.direction === 'fromBot' && entry.status === 429) counters.rateLimited += 1;
    const key = `${entry.direction} ${entry.status}`;
    counters.byStatus[key] = (counters.byStatus[key] ?? 0) + 1;
    this.#countViolations(entry.violations);
  }

  #countViolations(violations: readonly Violation[]): void {
    const counts = this.counters.violations;
    for (const { code } of violations) counts[code] = (counts[code] ?? 0) + 1;
  }
}
