/** One writer at a time: decisions about a section's lease, without a clock or a database of their own. */

/** Somebody at one tab or one card: two tabs of one person do not share a lease. */
export type Writer = { readonly personId: string; readonly writerId: string };

export type SectionLock = {
  readonly holder: Writer | null;
  /** Grows with each new holding and never else: a save names the one that it was written under. */
  readonly fence: number;
  readonly leaseUntil: Date | null;
  /** Since when the holder holds it. */
  readonly since: Date | null;
  /** When the holder last took, saved or restored. */
  readonly activeAt: Date | null;
  /** The section's revision when this holding began: everything after it is the holder's own. */
  readonly baseRevision: number;
};

/** Seconds that a lease lasts without a sign of its holder; signs come every third of it. */
export const leaseSeconds = 90;
/** Minutes without a change after which a holder counts as idle. */
export const idleMinutes = 10;

export function isHeld(lock: SectionLock, now: Date): boolean {
  return lock.holder !== null && lock.leaseUntil !== null && lock.leaseUntil >= now;
}

/** Whether the lease is still this writer's. One that ran out counts as long as nobody took it since. */
export function isHolding(lock: SectionLock, writer: Writer, fence: number): boolean {
  return isSame(lock.holder, writer) && lock.fence === fence;
}

export function isSame(one: Writer | null, other: Writer): boolean {
  return one !== null && one.personId === other.personId && one.writerId === other.writerId;
}

export function isIdle(lock: SectionLock, now: Date): boolean {
  return lock.activeAt !== null && now.getTime() - lock.activeAt.getTime() >= idleMinutes * 60_000;
}

export type Acquisition =
  /** It was this writer's already. */
  | { readonly kind: 'renewed'; readonly fence: number }
  | { readonly kind: 'acquired'; readonly fence: number }
  | { readonly kind: 'held'; readonly by: Writer; readonly own: boolean };

/**
 * Takes a free section, or renews the own lease. Another tab of the same person gives way when `instead` says so
 * ("write here instead"); it loses its lease like anybody else.
 */
export function decideAcquire(lock: SectionLock, writer: Writer, now: Date, instead: boolean): Acquisition {
  const { holder, fence } = lock;
  if (holder === null || !isHeld(lock, now)) return { kind: 'acquired', fence: fence + 1 };
  if (isSame(holder, writer)) return { kind: 'renewed', fence };
  const own = holder.personId === writer.personId;
  return own && instead ? { kind: 'acquired', fence: fence + 1 } : { kind: 'held', by: holder, own };
}

export type SaveDecision =
  | { readonly kind: 'write' }
  /** The lease was lost, or the text began from a revision that somebody else wrote over. */
  | { readonly kind: 'lost' };

/**
 * Whether a save may be written: under a lease that is still the writer's, from a revision after which nobody else
 * wrote. A revision of the holder's own, whose answer was lost on the way, is no obstacle.
 */
export function decideSave(
  lock: SectionLock,
  writer: Writer,
  named: { readonly fence: number; readonly baseRevision: number },
  revision: number,
): SaveDecision {
  const fromWhatStands = named.baseRevision >= lock.baseRevision && named.baseRevision <= revision;
  return isHolding(lock, writer, named.fence) && fromWhatStands ? { kind: 'write' } : { kind: 'lost' };
}
