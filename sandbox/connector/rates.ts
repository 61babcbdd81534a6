/** At most `count` requests in any `ms` milliseconds. */
export type Limit = { count: number; ms: number };

const hour = 3_600_000;

/** Teams' limits for one bot in one conversation (sending, reading the roster), for creating, and for an app in a tenant. */
const teamsLimits = {
  send: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
    { count: 1_800, ms: hour },
  ],
  create: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
  ],
  readMembers: [
    { count: 14, ms: 1_000 },
    { count: 16, ms: 2_000 },
    { count: 120, ms: 30_000 },
    { count: 3_600, ms: hour },
  ],
  appInTenant: [{ count: 50, ms: 1_000 }],
} as const satisfies Record<string, readonly Limit[]>;

export type LimitName = keyof typeof teamsLimits;

/** When the earliest further request is allowed, as milliseconds to wait; 0 when now. `times` are ascending. */
export function waitFor(times: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ count, ms }) => {
    // The request that must have left the window before one more fits in.
    const oldest = times.at(-count);
    return oldest === undefined ? 0 : Math.max(0, oldest + ms - now);
  });
  return Math.max(0, ...waits);
}

/** Counts requests by key in sliding windows. A refused request does not count. */
export class Rates {
  readonly #times = new Map<string, number[]>();

  /** Takes one request under every key, or none: then the answer is the milliseconds to wait, else 0. */
  take(keys: readonly { limit: LimitName; key: string }[], now: number): number {
    const found = keys.map(({ limit, key }) => {
      const limits: readonly Limit[] = teamsLimits[limit];
      const longest = Math.max(...limits.map(({ ms }) => ms));
      const id = `${limit} ${key}`;
      const times = (this.#times.get(id) ?? []).filter((time) => time > now - longest);
      this.#times.set(id, times);
      return { limits, times };
    });
    const wait = Math.max(0, ...found.map(({ limits, times }) => waitFor(times, limits, now)));
    if (wait === 0) for (const { times } of found) times.push(now);
    return wait;
  }

  clear(): void {
    this.#times.clear();
  }
}
