import type { OpenedTexts } from './browser-store.ts';

/** Things that wait in this browser by name, and where it keeps none (a private window, a full disk) in memory. */
export type BrowserKeep<Kept> = {
  /** False where it would not outlive the page. */
  keep(name: string, kept: Kept): Promise<boolean>;
  /** Those whose names begin so. */
  find(beginning: string): Promise<readonly Kept[]>;
  drop(name: string): Promise<void>;
  /** Whether this browser keeps anything beyond the page, as far as is known before something is typed. */
  isLasting(): Promise<boolean>;
};

type ReadAll<Kept> = (
  texts: OpenedTexts,
  beginning: string,
) => Promise<readonly (readonly [name: string, kept: Kept])[]>;

const retryMilliseconds = 3_000;

/** @param openStore opens the browser's store for whoever is signed in; tried anew later where it cannot be opened */
export function createBrowserKeep<Kept extends object>(
  openStore: () => Promise<OpenedTexts>,
  readAll: ReadAll<Kept>,
): BrowserKeep<Kept> {
  const inMemory = new Map<string, Kept>();
  let opened: Promise<OpenedTexts> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();

  const open = () => {
    if (opened === null && performance.now() - failedAt < retryMilliseconds) {
      return Promise.reject(new Error('The store of the browser could not be opened just now'));
    }
    opened ??= openStore();
    return opened;
  };
  /** Tried anew later: the store may have been away for a moment. */
  const isGone = () => {
    opened = null;
    failedAt = performance.now();
  };
  /** One after the other: what was dropped does not come back through a change that began before. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    keep: (name, kept) =>
      inTurn(async () => {
        try {
          await (await open()).put(name, kept);
          inMemory.delete(name);
          return true;
        } catch {
          isGone();
          inMemory.set(name, kept);
          return false;
        }
      }),
    find: (beginning) =>
      inTurn(async () => {
        const lasting = await open()
          .then((texts) => readAll(texts, beginning))
          .catch(() => []);
        const found = new Map(lasting);
        for (const [name, kept] of inMemory) if (name.startsWith(beginning)) found.set(name, kept);
        return [...found.values()];
      }),
    drop: (name) =>
      inTurn(async () => {
        inMemory.delete(name);
        await open()
          .then((texts) => texts.remove(name))
          .catch(isGone);
      }),
    isLasting: () =>
      inTurn(async () =>
        open().then(
          () => true,
          () => {
            isGone();
            return false;
          },
        ),
      ),
  };
}

/** The newest first. */
export function newestFirst<Kept extends { readonly typedAt: string }>(found: readonly Kept[]): Kept[] {
  return [...found].sort((one, other) => other.typedAt.localeCompare(one.typedAt));
}
