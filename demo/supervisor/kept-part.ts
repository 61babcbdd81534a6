import { setTimeout as delay } from 'node:timers/promises';

/** A process that runs now. */
export type RunningPart = {
  /** Resolves with how it ended, in a few words, whoever ended it. */
  readonly exited: Promise<string>;
  /** Ends it and waits until it is gone; with `hurry` at once. */
  stop(hurry: boolean): Promise<void>;
};

/** A process that is started again whenever it ends. */
export type KeptPart<T extends RunningPart> = {
  /** The first start; rejects when it fails, which is not tried again. */
  readonly first: Promise<T>;
  /** What runs now; null between two lives. */
  current(): T | null;
  stop(hurry: boolean): Promise<void>;
};

type KeepOptions<T> = {
  /** As it begins a sentence: "The bot". */
  readonly name: string;
  readonly start: () => Promise<T>;
  readonly say: (line: string) => void;
  /** Milliseconds before the first, second, ... attempt in a row; the last one repeats. */
  readonly pauses?: readonly number[];
};

const usualPauses = [100, 500, 1_000, 2_000, 5_000, 15_000, 30_000];
/** Whoever has run this long is trusted again. */
const steadyMilliseconds = 60_000;

/** Starts a part and keeps it running until it is stopped: whatever ends it, it is started again, ever more slowly. */
export function keepRunning<T extends RunningPart>(options: KeepOptions<T>): KeptPart<T> {
  const stopped = new AbortController();
  let current: T | null = null;

  const begin = async (): Promise<T> => {
    const part = await options.start();
    current = part;
    if (stopped.signal.aborted) await part.stop(false);
    return part;
  };
  const first = begin();
  const kept = first.then((part) => keep(part, begin, stopped.signal, options)).catch(() => undefined);
  // Whoever waits for `first` hears of its failure; nobody has to.
  first.catch(() => undefined);

  return {
    first,
    current: () => current,
    stop: async (hurry) => {
      stopped.abort();
      await current?.stop(hurry);
      await kept;
    },
  };
}

async function keep<T extends RunningPart>(
  part: T,
  begin: () => Promise<T>,
  stopped: AbortSignal,
  { name, say, pauses = usualPauses }: KeepOptions<T>,
): Promise<void> {
  let running: T | null = part;
  let began = Date.now();
  let failures = 0;
  let reason = '';
  for (;;) {
    if (running !== null) reason = await running.exited;
    if (stopped.aborted) return;
    failures = Date.now() - began > steadyMilliseconds ? 1 : failures + 1;
    say(`${name} ended unexpectedly (${reason}); starting it again ...`);
    await delay(pauses[Math.min(failures, pauses.length) - 1], undefined, { signal: stopped }).catch(
      () => undefined,
    );
    if (stopped.aborted) return;
    began = Date.now();
    running = await begin().catch((problem: unknown) => {
      reason = problem instanceof Error ? problem.message : String(problem);
      return null;
    });
    if (running !== null && !stopped.aborted) say(`${name} runs again.`);
  }
}
