import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { ask, isGone } from './api.ts';
import type { Sent } from './json.ts';
import { noteReading } from './stale.ts';

/** How often a page reads again by itself, for the case that a notice of a change was lost. */
const rereadMilliseconds = 15_000;
const retryMilliseconds = 3_000;

export type ViewState<View> = {
  readonly view: Sent<View> | null;
  /** What went wrong at the last try; the view before it still stands, unless it is not this person's any more. */
  readonly problem: Error | null;
  reread(): void;
};

/** A view of the program, read again on demand, when the window is looked at, and by itself. */
export function useView<View>(query: string, input: Readonly<Record<string, string>> = {}): ViewState<View> {
  const [state, setState] = useState<{ view: Sent<View> | null; problem: Error | null }>({
    view: null,
    problem: null,
  });
  const key = JSON.stringify([query, input]);
  const place = useId();
  const newest = useRef(0);
  const read = useCallback(async () => {
    const [wanted, given] = JSON.parse(key) as [string, Record<string, string>];
    newest.current += 1;
    const own = newest.current;
    try {
      const view = await ask<Sent<View>>(wanted, given);
      // An answer that was overtaken by a newer question is dropped.
      if (own === newest.current) setState({ view, problem: null });
    } catch (problem) {
      if (own !== newest.current) return;
      const error = problem instanceof Error ? problem : new Error(String(problem));
      // Whatever else went wrong, what somebody reads or types in stays where it is.
      setState(({ view }) => ({ view: isGone(error) ? null : view, problem: error }));
    }
  }, [key]);

  useEffect(() => {
    void read();
    const look = () => document.visibilityState === 'visible' && void read();
    const timer = setInterval(look, rereadMilliseconds);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      newest.current += 1;
      clearInterval(timer);
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [read]);

  const mayPass = state.problem !== null && !isGone(state.problem);
  useEffect(() => {
    if (!mayPass) return;
    const timer = setInterval(() => void read(), retryMilliseconds);
    return () => clearInterval(timer);
  }, [mayPass, read]);

  const isShown = state.view !== null;
  useEffect(() => {
    noteReading(place, isShown && mayPass ? 'failed' : 'read');
    return () => noteReading(place, 'left');
  }, [place, isShown, mayPass]);

  return { ...state, reread: () => void read() };
}
