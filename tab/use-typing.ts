import { useEffect, useId, useRef } from 'react';
import type { Deed } from './use-deed.ts';
import {
  beginTyping,
  choose,
  clashingIn,
  isClash,
  isTouched,
  meetStanding,
  type Standing,
  savedAs,
  type Typing,
} from './writing/typed-upon.ts';
import { useUnsentForm } from './writing/use-unsent-form.ts';

export type OwnTyping<Words> = {
  /** Of the place on the page where both texts stand when there are two. */
  readonly id: string;
  readonly typed: Words;
  readonly version: number;
  readonly isTouched: boolean;
  /** Somebody else changed the same as oneself, and otherwise: nothing is saved until one has chosen. */
  readonly isClash: boolean;
  /** Which of the words these are, by name; none while there is no clash. */
  readonly clashing: readonly (keyof Words & string)[];
  /** What others changed alone while one typed, by name: it stands in the form. */
  readonly taken: readonly (keyof Words & string)[];
  /** It was left behind by a page that was closed, and is put back. */
  readonly wasFound: boolean;
  readonly type: (change: Partial<Words>) => void;
  /** Saves as said, with the version typed upon; what is typed meanwhile is upon what was saved. */
  readonly save: (does: (words: Words, version: number) => ReturnType<Deed['does']>) => Promise<boolean>;
  /** Of two texts for the same, one's own or the one that stands. */
  readonly choose: (key: keyof Words & string, chosen: 'own' | 'standing') => void;
  /** Nothing is typed any more: it was taken, or is thrown away. */
  readonly end: () => void;
};

/**
 * A form for words that several may change: nothing typed is lost, nothing unseen is written over, and what others
 * changed elsewhere in it is taken along. What was typed and not saved waits in this browser.
 *
 * @param place of the form among all that a person can type in
 */
export function useTyping<Words extends Readonly<Record<string, string>>>(
  standing: Standing<Words>,
  place: string,
): OwnTyping<Words> {
  const { newest, put, end, ...form } = useUnsentForm<Typing<Words>>(
    place,
    () => beginTyping(standing),
    (typing) => !isTouched(typing),
  );
  const onItsWay = useRef<Words | null>(null);
  const typing = meetStanding(form.typed, standing, onItsWay.current);
  const hasMet = typing !== form.typed;
  useEffect(() => {
    if (hasMet) put(typing);
  });
  const now = () => meetStanding(newest(), standing, onItsWay.current);
  const { typed, version, taken } = typing;
  const id = useId();
  return {
    id,
    typed,
    version,
    taken,
    isTouched: isTouched(typing),
    isClash: isClash(typing),
    clashing: isClash(typing) ? clashingIn(typing, standing, onItsWay.current) : [],
    wasFound: form.wasFound && isTouched(typing),
    type: (change) => put({ ...now(), typed: { ...now().typed, ...change } }),
    async save(does) {
      onItsWay.current = typed;
      const isDone = await does(typed, version);
      onItsWay.current = null;
      if (isDone) put(savedAs(newest(), typing));
      return isDone;
    },
    choose: (key, chosen) => put(choose(now(), standing, key, chosen)),
    end,
  };
}
