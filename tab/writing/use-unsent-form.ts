import { useCallback, useEffect, useRef, useState } from 'react';
import { useReader } from '../reader.ts';
import { dropForm, formsLeftBehind, keepForm } from './unsent-forms.ts';
import { anotherId } from './writer-id.ts';

export type UnsentFormState<Typed> = {
  readonly typed: Typed;
  /** Whether it was left behind by a page that was closed. */
  readonly wasFound: boolean;
  /** What stands there now, also for whoever began before it was drawn. */
  readonly newest: () => Typed;
  readonly put: (typed: Typed) => void;
  /** It was taken, or is thrown away: the form is empty, and what else was left behind is offered. */
  readonly end: () => void;
};

/**
 * A form while it is filled in: what is typed waits in this browser, encrypted for its writer, until the program has
 * taken it. What an earlier page left behind in it is there again, the newest first.
 *
 * @param begin gives the form as it is before anything is typed
 * @param isEmpty whether there is nothing in it to keep
 */
export function useUnsentForm<Typed extends object>(
  place: string,
  begin: () => Typed,
  isEmpty: (typed: Typed) => boolean,
): UnsentFormState<Typed> {
  const { personId } = useReader();
  const [shown, setShown] = useState(() => ({ typed: begin(), wasFound: false }));
  const newest = useRef(shown);
  const form = useRef({ begin, isEmpty });
  form.current = { begin, isEmpty };
  /** As whom it is kept: that of the page which left it behind, else one of its own. */
  const writer = useRef<Promise<string> | null>(null);
  const show = useCallback((typed: Typed, wasFound: boolean) => {
    newest.current = { typed, wasFound };
    setShown(newest.current);
  }, []);

  const isHere = useRef(true);
  const offer = useCallback(async () => {
    const [left] = await formsLeftBehind<Typed>(personId, place);
    if (!left || !isHere.current || !form.current.isEmpty(newest.current.typed)) return;
    const { writerId, typedAt: _, place: __, ...typed } = left;
    writer.current = Promise.resolve(writerId);
    show({ ...form.current.begin(), ...typed } as Typed, true);
  }, [personId, place, show]);
  useEffect(() => {
    isHere.current = true;
    void offer();
    return () => {
      isHere.current = false;
    };
  }, [offer]);

  return {
    ...shown,
    newest: () => newest.current.typed,
    put(typed) {
      const isNothing = form.current.isEmpty(typed);
      show(typed, newest.current.wasFound && !isNothing);
      if (isNothing && writer.current === null) return;
      writer.current ??= anotherId();
      void keepAs(writer.current, personId, place, isNothing ? null : typed);
    },
    end() {
      const was = writer.current;
      writer.current = null;
      show(form.current.begin(), false);
      void (async () => {
        if (was) await dropForm(personId, { place, writerId: await was });
        await offer();
      })();
    },
  };
}

async function keepAs(
  writer: Promise<string>,
  personId: string,
  place: string,
  typed: object | null,
): Promise<void> {
  const writerId = await writer;
  if (typed === null) return await dropForm(personId, { place, writerId });
  await keepForm(personId, { ...typed, place, writerId, typedAt: new Date().toISOString() });
}
