import { useEffect, useRef, useState } from 'react';
import { act, Refused } from '../api.ts';

/** A claim is renewed well before it runs out. */
const renewMilliseconds = 20_000;

export type Claim = { readonly questionId: string; readonly writerId: string; readonly fence: number };

/** Why a question was not had. */
export type ClaimRefusal = {
  readonly questionId: string;
  readonly text: string;
  /** A colleague has it: true only as long as they have. */
  readonly isHeld: boolean;
};

/**
 * The question that this window has in hand: taken before it is treated, so that two never treat the same, renewed while
 * it is, and let go when another one is taken.
 */
export function useClaim(moved: () => void) {
  const [held, setHeld] = useState<Claim | null>(null);
  const [refusal, setRefusal] = useState<ClaimRefusal | null>(null);
  const writerId = useRef(crypto.randomUUID());

  /** `version` as the list shows it: nobody treats what a colleague has treated since. */
  async function take(questionId: string, version: number | null): Promise<Claim | null> {
    if (held?.questionId === questionId) return held;
    if (held) void act('release-question', held).catch(() => undefined);
    try {
      const given = { questionId, writerId: writerId.current };
      const { ids } = await act<{ ids: { fence: string } }>('claim-question', { ...given, version });
      const claim = { ...given, fence: Number(ids.fence) };
      setHeld(claim);
      setRefusal(null);
      return claim;
    } catch (error) {
      setHeld(null);
      setRefusal(
        error instanceof Refused && error.message !== ''
          ? { questionId, text: error.message, isHeld: error.code === 'question-held' }
          : null,
      );
      return null;
    } finally {
      moved();
    }
  }

  useEffect(() => {
    if (!held) return;
    const { questionId, writerId: writer } = held;
    const timer = setInterval(() => {
      act('claim-question', { questionId, writerId: writer }).catch(() => setHeld(null));
    }, renewMilliseconds);
    return () => clearInterval(timer);
  }, [held]);

  return {
    held,
    refusal,
    take,
    /** Done with it: the claim has ended with what was done. */
    end: () => setHeld(null),
    async letGo(): Promise<void> {
      if (!held) return;
      setHeld(null);
      await act('release-question', held).catch(() => undefined);
      moved();
    },
  };
}
