import { useEffect, useId } from 'react';
import type { Deed } from './use-deed.ts';
import {
  beginTyping,
  changedByOthers,
  isClash,
  isTouched,
  meetStanding,
  type Standing,
  savedAs,
  type Typing,
  typeUpon,
} from './writing/typed-upon.ts';
import { useUnsentForm } from './writing/use-unsent-form.ts';

export type OwnTyping<Words> = {
  /** Of the place on the page where both texts stand when there are two. */
  readonly id: string;
  readonly typed: Words;
  readonly version: number;
  readonly isTouched: boolean;
  /** Somebody else changed the words since one began to type. */
  readonly isClash: boolean;
  /** Which of them, by name; none while there is no clash. */
  readonly changed: readonly (keyof Words & string)[];
  /** It was left behind by a page that was closed, and is put back. */
  readonly wasFound: boolean;
  readonly type: (change: Partial<Words>) => void;
  /** Saves as said, with the version typed upon; what is typed meanwhile is upon what was saved. */
  readonly save: (does: (words: Words, version: number) => ReturnType<Deed['does']>) => Promise<boolean>;
  readonly keepOwn: () => void;
  readonly keepStanding: () => void;
};

/**
 * A form for words that several may change: nothing typed is lost, and nothing unseen is written over. What was typed
 * and not saved waits in this browser.
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
  const typing = meetStanding(form.typed, standing);
  const hasMet = typing !== form.typed;
  useEffect(() => {
    if (hasMet) put(typing);
  });
  const now = () => meetStanding(newest(), standing);
  const { typed, version } = typing;
  const id = useId();
  return {
    id,
    typed,
    version,
    isTouched: isTouched(typing),
    isClash: isClash(typing, standing),
    changed: isClash(typing, standing) ? changedByOthers(typing, standing) : [],
    wasFound: form.wasFound && isTouched(typing),
    type: (change) => put({ ...now(), typed: { ...now().typed, ...change } }),
    async save(does) {
      const isDone = await does(typed, version);
      if (isDone) put(savedAs(newest(), typed));
      return isDone;
    },
    keepOwn: () => put(typeUpon(newest(), standing)),
    keepStanding: end,
  };
}
