import { createContext, useContext } from 'react';
import type { Reading } from '../domain/views/brief.ts';
import type { ReaderView } from '../domain/views/tab.ts';
import { type Text, textIn } from '../text/text-in.ts';
import type { Sent } from './json.ts';
import type { Frame } from './teams.ts';

export type Reader = Sent<ReaderView> & {
  /** How far the program's clock is ahead of this machine's. */
  readonly clockAheadMilliseconds: number;
  /** What Teams says of the place that the page is shown in. */
  readonly frame: Frame;
};

export const ReaderContext = createContext<Reader | null>(null);

/** Who looks at the page. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A page is drawn before it is known who looks at it');
  return reader;
}

export function useText(): Text {
  return textIn(useReader().language);
}

/** The language, and what day it is now. */
export function useReading(): Reading {
  const { language, clockAheadMilliseconds } = useReader();
  return { language, now: new Date(Date.now() + clockAheadMilliseconds) };
}
