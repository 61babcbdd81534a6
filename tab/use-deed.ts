import { useRef, useState } from 'react';
import { act, Refused } from './api.ts';
import { keysOfPresses } from './deed-keys.ts';
import { pressFailed } from './press-failed.ts';
import { useText } from './reader.ts';
import { mayTryAgain } from './writing/writer-state.ts';

export type Deed = {
  readonly isBusy: boolean;
  /** Why it was not done, or what was; null when there is nothing to say. */
  readonly said: { readonly kind: 'success' | 'error'; readonly text: string } | null;
  /** What the program said no with, for a page that shows more of it than its text. */
  readonly refused: Refused | null;
  /**
   * Does it, and says so when `confirms` is given. True when it was done. What outlives the page until it is answered
   * brings a key of its own, so that it counts once.
   */
  readonly does: (
    verb: string,
    data: Readonly<Record<string, unknown>>,
    confirms?: string,
    ownKey?: string,
  ) => Promise<boolean>;
  /** What the newest one that was done is about, such as what it made. */
  readonly ids: () => Readonly<Record<string, string>>;
};

/** Something that a page does when a button is pressed: once at a time, and what came of it is told. */
export function useDeed(done: () => void): Deed {
  const words = useText();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Deed['said']>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const keys = useRef(keysOfPresses());
  const newest = useRef<Readonly<Record<string, string>>>({});
  return {
    isBusy,
    said,
    refused,
    ids: () => newest.current,
    async does(verb, data, confirms, ownKey) {
      setBusy(true);
      setSaid(null);
      const key = ownKey ?? keys.current.keyFor(verb, data);
      try {
        const { ids } = await act<{ ids?: Readonly<Record<string, string>> }>(verb, data, key);
        newest.current = ids ?? {};
        keys.current.answered();
        setRefused(null);
        setSaid(confirms ? { kind: 'success', text: confirms } : null);
        done();
        return true;
      } catch (error) {
        if (!mayTryAgain(error)) keys.current.answered();
        setRefused(error instanceof Refused ? error : null);
        setSaid({ kind: 'error', text: pressFailed(error, words) });
        done();
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
