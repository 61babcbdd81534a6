import { useEffect, useRef, useState } from 'react';
import { act, Refused } from '../api.ts';
import { mayTryAgain } from '../writing/writer-state.ts';

/** A claim is renewed well before it runs out. */
const renewMilliseconds = 20_000;

export type Claim = {
  readonly questionId: string;
  readonly writerId: string;
  readonly fence: number;
  /** As the question stood when it was taken: what a colleague did while the claim had run out is not treated unseen. */
  readonly version: number;
};

/** Why a question was not had. */
export type ClaimRefusal = {
  readonly questionId: string;
  readonly text: string;
  /** A colleague has it: true only as long as they have. */
  readonly isHeld: boolean;
};

type ToClaim = Pick<Claim, 'questionId' | 'writerId'> & { readonly version: number | null };

async function claimed({ questionId, writerId, version }: ToClaim): Promise<Claim> {
  const { ids } = await act<{ ids: { fence: string; version: string } }>('claim-question', {
    questionId,
    writerId,
    version,
  });
  return { questionId, writerId, version: Number(ids.version), fence: Number(ids.fence) };
}

function refusalIn(error: unknown, questionId: string): ClaimRefusal | null {
  return error instanceof Refused && error.message !== ''
    ? { questionId, text: error.message, isHeld: error.code === 'question-held' }
    : null;
}

type Renewed =
  | { readonly claim: Claim }
  | { readonly claim: null; readonly refusal: ClaimRefusal | null }
  /** Nobody knows: the claim is this window's until somebody says that it is not. */
  | 'unreached';

/** The claim as it is after a sign of life: under its newest fence, or lost and why. */
export async function renewed(held: Claim, asked = claimed): Promise<Renewed> {
  try {
    const claim = await asked(held);
    return { claim: claim.fence === held.fence ? held : claim };
  } catch (error) {
    if (mayTryAgain(error)) return 'unreached';
    return { claim: null, refusal: refusalIn(error, held.questionId) };
  }
}

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
      const claim = await claimed({ questionId, writerId: writerId.current, version });
      setHeld(claim);
      setRefusal(null);
      return claim;
    } catch (error) {
      setHeld(null);
      setRefusal(refusalIn(error, questionId));
      return null;
    } finally {
      moved();
    }
  }

  const told = useRef(moved);
  told.current = moved;
  useEffect(() => {
    if (!held) return;
    // A claim that ran out while the line was down is taken anew, under another fence: that one counts from then on.
    const renew = async () => {
      const found = await renewed(held);
      if (found === 'unreached') return;
      setHeld((now) => (now === held ? found.claim : now));
      if (found.claim === null) {
        setRefusal(found.refusal);
        told.current();
      }
    };
    const timer = setInterval(() => void renew(), renewMilliseconds);
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
