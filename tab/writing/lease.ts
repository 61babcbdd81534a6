import { type AcquiredAnswer, mayTryAgain, type WriterCalls } from './writer-state.ts';
import type { WriterTimers } from './writer-timers.ts';

type LeaseParts = {
  readonly calls: Pick<WriterCalls, 'beat' | 'release'>;
  readonly timers: WriterTimers;
  /** A sign of life did not get through; it is tried again. */
  readonly cutOff: () => void;
  /** Somebody else has it. */
  readonly lost: () => void;
};

/** The lease that a writer has of a section, with its signs of life. */
export class Lease {
  readonly #parts: LeaseParts;
  #fence: number | null = null;
  #seconds = 0;

  constructor(parts: LeaseParts) {
    this.#parts = parts;
  }

  /** null while there is none. */
  get fence(): number | null {
    return this.#fence;
  }

  hold({ fence, leaseSeconds }: Pick<AcquiredAnswer, 'fence' | 'leaseSeconds'>): void {
    this.#fence = fence;
    this.#seconds = leaseSeconds;
    this.#beatAfter(leaseSeconds);
  }

  /** Asks at once whether it is still there, and not only with the next sign. */
  check(): void {
    void this.#beat(this.#seconds);
  }

  /** Without a word to the program: it is somebody else's, or left to run out. */
  letGo(): void {
    this.#fence = null;
    this.#parts.timers.stop('beat');
  }

  async release(): Promise<void> {
    const fence = this.#fence;
    this.letGo();
    if (fence !== null) await this.#parts.calls.release(fence).catch(() => undefined);
  }

  #beatAfter(leaseSeconds: number): void {
    this.#parts.timers.after('beat', (leaseSeconds * 1000) / 3, () => void this.#beat(leaseSeconds));
  }

  async #beat(leaseSeconds: number): Promise<void> {
    const fence = this.#fence;
    if (fence === null) return;
    try {
      const answer = await this.#parts.calls.beat(fence);
      if (fence === this.#fence) this.#beatAfter(answer.leaseSeconds);
    } catch (error) {
      if (fence !== this.#fence) return;
      if (!mayTryAgain(error)) return this.#parts.lost();
      this.#parts.cutOff();
      this.#beatAfter(Math.min(leaseSeconds, 15));
    }
  }
}
