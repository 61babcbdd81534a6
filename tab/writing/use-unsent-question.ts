import { useCallback, useEffect, useRef, useState } from 'react';
import { useReader } from '../reader.ts';
import {
  dropQuestion,
  keepQuestion,
  questionsLeftBehind,
  type TypedQuestion,
  type UnsentQuestion,
} from './unsent-questions.ts';
import { anotherId } from './writer-id.ts';

const nothing: TypedQuestion = { text: '', item: '', isOwn: false, isHidden: false };

export type Asked = TypedQuestion & {
  readonly key: string;
  readonly earlier: readonly string[];
};

/** More keys than anybody sends one question under. */
const mostKeys = 20;

export type UnsentQuestionState = {
  readonly asked: Asked;
  /** Whether it was left behind by a page that was closed. */
  readonly wasFound: boolean;
  readonly type: (change: Partial<TypedQuestion>) => void;
  /** It goes out now: whether it arrived is not known before it is answered, whatever becomes of the page. */
  readonly send: () => Asked;
  /** It was taken, or is thrown away: what else was left behind is offered. What was typed since stays. */
  readonly end: (done: Asked) => void;
};

const begun = (): Asked => ({ ...nothing, key: crypto.randomUUID(), earlier: [] });

/**
 * A question while it is written: it waits in this browser, encrypted for its writer, until the program has taken it.
 * What an earlier page left behind at the gathering is there again, the newest first.
 */
export function useUnsentQuestion(gatheringId: string): UnsentQuestionState {
  const { personId } = useReader();
  const [asked, setAsked] = useState<Asked>(begun);
  const [wasFound, setFound] = useState(false);
  const newest = useRef(asked);
  /** As whom it is kept: that of the page which left it behind, else one of its own. */
  const place = useRef<Promise<string> | null>(null);
  const show = useCallback((now: Asked, isFound: boolean) => {
    newest.current = now;
    setAsked(now);
    setFound(isFound);
  }, []);

  const offer = useCallback(
    async (isHere: () => boolean) => {
      const [left] = await questionsLeftBehind(personId, gatheringId);
      if (!left || !isHere() || newest.current.text !== '') return;
      place.current = Promise.resolve(left.writerId);
      show(typedOf(left), true);
    },
    [personId, gatheringId, show],
  );
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    void offer(() => isHere.current);
    return () => {
      isHere.current = false;
    };
  }, [offer]);

  return {
    asked,
    wasFound,
    type(change) {
      const now = { ...newest.current, ...change, key: crypto.randomUUID() };
      show(now, wasFound && now.text !== '');
      place.current ??= anotherId();
      void keepAs(place.current, personId, gatheringId, now);
    },
    send() {
      const { key, earlier } = newest.current;
      const now = {
        ...newest.current,
        earlier: [...earlier.filter((one) => one !== key), key].slice(-mostKeys),
      };
      show(now, wasFound);
      place.current ??= anotherId();
      void keepAs(place.current, personId, gatheringId, now);
      return now;
    },
    end(done) {
      if (newest.current.key !== done.key) return;
      const was = place.current;
      place.current = null;
      show(begun(), false);
      void (async () => {
        if (was) await dropQuestion(personId, { gatheringId, writerId: await was });
        await offer(() => isHere.current);
      })();
    },
  };
}

async function keepAs(
  place: Promise<string>,
  personId: string,
  gatheringId: string,
  asked: Asked,
): Promise<void> {
  const at = { gatheringId, writerId: await place };
  if (asked.text.trim() === '') return await dropQuestion(personId, at);
  await keepQuestion(personId, { ...asked, ...at, typedAt: new Date().toISOString() });
}

function typedOf({ text, item, isOwn, isHidden, key, earlier = [] }: UnsentQuestion): Asked {
  return { text, item, isOwn, isHidden, key, earlier };
}
