type Timer = ReturnType<typeof setTimeout>;
type Purpose = 'save' | 'beat' | 'idle';

/** What a writer does later: one wait for each purpose, the newest. */
export class WriterTimers {
  readonly #waits = new Map<Purpose, Timer>();

  after(purpose: Purpose, milliseconds: number, work: () => void): void {
    this.stop(purpose);
    this.#waits.set(purpose, setTimeout(work, milliseconds));
  }

  stop(purpose: Purpose): void {
    clearTimeout(this.#waits.get(purpose));
    this.#waits.delete(purpose);
  }

  stopAll(): void {
    for (const purpose of [...this.#waits.keys()]) this.stop(purpose);
  }
}

const quietMilliseconds = 1_200;
const longestWaitMilliseconds = 5_000;

/** Milliseconds until a save: a moment after the last change, and never long after the first unsaved one. */
export function waitBeforeSaving(firstUnsavedAt: number | null): number {
  const waited = Date.now() - (firstUnsavedAt ?? Date.now());
  return Math.max(0, Math.min(quietMilliseconds, longestWaitMilliseconds - waited));
}
