/**
 * Reads that many ask for at once and that are the same for all: whoever asks while one is under way shares the next,
 * which begins after they asked, so that nobody is told less than there was. Nothing is kept when nobody asks.
 */
export function sharedReads<Result>(): (key: string, read: () => Promise<Result>) => Promise<Result> {
  const reads = new Map<string, { readonly running: Promise<unknown>; next: Promise<Result> | null }>();

  function begin(key: string, read: () => Promise<Result>): Promise<Result> {
    const running = read();
    const entry = { running, next: null };
    reads.set(key, entry);
    const end = () => {
      if (reads.get(key) === entry && entry.next === null) reads.delete(key);
    };
    running.then(end, end);
    return running;
  }

  return (key, read) => {
    const under = reads.get(key);
    if (!under) return begin(key, read);
    under.next ??= under.running.then(
      () => begin(key, read),
      () => begin(key, read),
    );
    return under.next;
  };
}
