import { useState } from 'react';
import type { Deed } from './use-deed.ts';
import {
  beginTyping,
  isClash,
  isTouched,
  meetStanding,
  type Standing,
  savedAs,
  type Typing,
  typeUpon,
} from './writing/typed-upon.ts';

export type OwnTyping<Words> = {
  readonly typed: Words;
  readonly version: number;
  readonly isTouched: boolean;
  /** Somebody else changed the words since one began to type. */
  readonly isClash: boolean;
  readonly type: (key: keyof Words & string, text: string) => void;
  /** Saves as said, with the version typed upon; what is typed meanwhile is upon what was saved. */
  readonly save: (does: (words: Words, version: number) => ReturnType<Deed['does']>) => Promise<boolean>;
  readonly keepOwn: () => void;
  readonly keepStanding: () => void;
};

/** A form for words that several may change: nothing typed is lost, and nothing unseen is written over. */
export function useTyping<Words extends Readonly<Record<string, string>>>(
  standing: Standing<Words>,
): OwnTyping<Words> {
  const [kept, setKept] = useState<Typing<Words>>(() => beginTyping(standing));
  const typing = meetStanding(kept, standing);
  if (typing !== kept) setKept(typing);
  const { typed, version } = typing;
  return {
    typed,
    version,
    isTouched: isTouched(typing),
    isClash: isClash(typing, standing),
    type: (key, text) => setKept((now) => ({ ...now, typed: { ...now.typed, [key]: text } })),
    async save(does) {
      const isDone = await does(typed, version);
      if (isDone) setKept((now) => savedAs(now, typed));
      return isDone;
    },
    keepOwn: () => setKept((now) => typeUpon(now, standing)),
    keepStanding: () => setKept(beginTyping(standing)),
  };
}
