import { type Pace, reserveMoments } from '../store/commands/reserve-moments.ts';
import type { Lane } from '../store/queue/queue.ts';
import type { Store } from '../store/store.ts';

/** When a message may leave: in so many milliseconds, or not so soon, and then it is to ask again. */
export type Moment = { readonly kind: 'now' | 'later'; readonly waitMs: number };
export type Moments = (tenantId: string, lane: Lane) => Promise<Moment>;

/** Those who are to ask again do so a little early, since the queue is not looked at all the time. */
const earlyMs = 500;

/**
 * Gives this instance's messages their moments. Those that ask while others are given theirs are asked for together,
 * so that many messages cost few statements. Those for whom it is too early are told to come back one after the other,
 * as far apart as messages leave, so that each comes back once and not all of them each second.
 */
export function momentsOf(store: Store, pace: Pace): Moments {
  const lines = new Map<string, Line>();

  async function serve(tenantId: string, lane: Lane, line: Line): Promise<void> {
    const asking = line.asking.splice(0);
    try {
      const given = await reserveMoments(store, { tenantId, lane, count: asking.length }, pace);
      const now = performance.now();
      asking.forEach(({ resolve }, index) => {
        const waitMs = given[index];
        if (waitMs === undefined) {
          line.comeBackAt = Math.max(line.comeBackAt, now + earlyMs) + apartMs(lane, pace);
          resolve({ kind: 'later', waitMs: line.comeBackAt - now });
        } else resolve({ kind: 'now', waitMs });
      });
    } catch (error) {
      for (const { reject } of asking) reject(error);
    }
  }

  async function serveAll(tenantId: string, lane: Lane, line: Line): Promise<void> {
    line.isServed = true;
    while (line.asking.length > 0) await serve(tenantId, lane, line);
    line.isServed = false;
  }

  return (tenantId, lane) => {
    const key = `${tenantId} ${lane}`;
    const line = lines.get(key) ?? { asking: [], isServed: false, comeBackAt: 0 };
    lines.set(key, line);
    const { promise, resolve, reject } = Promise.withResolvers<Moment>();
    line.asking.push({ resolve, reject });
    if (!line.isServed) void serveAll(tenantId, lane, line);
    return promise;
  };
}

/** Messages of a tenant and lane that ask for their moments. */
type Line = {
  readonly asking: Array<{ resolve(moment: Moment): void; reject(error: unknown): void }>;
  isServed: boolean;
  /** When the last of those who were told to come back does so. */
  comeBackAt: number;
};

function apartMs(lane: Lane, { messages, reminders }: Pace): number {
  return 1_000 / (lane === 'reminder' ? reminders : messages);
}

/** Where the rate of no tenant is to be kept. */
export const atOnce: Moments = async () => ({ kind: 'now', waitMs: 0 });
