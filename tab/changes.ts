import { useEffect, useRef } from 'react';
import { apiAddress, callHeaders } from './api.ts';

const firstPauseMilliseconds = 500;
const longestPauseMilliseconds = 15_000;
/** The program gives a sign every 15 seconds; without one the line is dead although nobody said so. */
const silenceMilliseconds = 40_000;

/** Calls `changed` when something changed in the report or the gathering, and when something may have been missed. */
export function useChanges(
  id: string | undefined,
  changed: () => void,
  kind: 'report' | 'gathering' = 'report',
): void {
  const newest = useRef(changed);
  newest.current = changed;
  useEffect(() => {
    if (!id) return;
    const stop = new AbortController();
    void follow(`${kind}=${encodeURIComponent(id)}`, () => newest.current(), stop.signal);
    return () => stop.abort();
  }, [id, kind]);
}

/** Stays on the line: opens it again when it breaks or ends with the token. */
async function follow(what: string, changed: () => void, stop: AbortSignal): Promise<void> {
  let pause = firstPauseMilliseconds;
  while (!stop.aborted) {
    const began = Date.now();
    await listen(what, changed, stop).catch(() => undefined);
    if (stop.aborted) return;
    pause = Date.now() - began > longestPauseMilliseconds ? firstPauseMilliseconds : pause * 2;
    await new Promise((resolve) => setTimeout(resolve, Math.min(pause, longestPauseMilliseconds)));
    changed();
  }
}

async function listen(what: string, changed: () => void, stop: AbortSignal): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silenceMilliseconds);
  try {
    const response = await fetch(apiAddress(`events?${what}`), {
      headers: await callHeaders(),
      signal: AbortSignal.any([stop, silence.signal]),
      cache: 'no-store',
      credentials: 'omit',
    });
    if (!response.ok || !response.body) return;
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMilliseconds);
      if (text.includes('event: changed')) changed();
    }
  } finally {
    clearTimeout(timer);
  }
}
