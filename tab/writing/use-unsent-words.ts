import { useUnsentForm } from './use-unsent-form.ts';

type Words = Readonly<Record<string, string>>;
type Written<Of extends Words> = {
  readonly words: Of;
  /** Sent under it however often, they count once. */
  readonly key: string;
};

export type UnsentWords<Of extends Words> = Written<Of> & {
  /** Whether they were left behind by a page that was closed. */
  readonly wasFound: boolean;
  /** Whether there is anything in the form but what stood there. */
  readonly isTouched: boolean;
  readonly type: (change: Partial<Of>) => void;
  /** The program has taken them, or they are thrown away. What was typed since stays. */
  readonly end: () => void;
};

/** The words of a form: they stay until the program has taken them, and wait in this browser where it did not. */
export function useUnsentWords<Of extends Words>(place: string, empty: Of): UnsentWords<Of> {
  const isEmpty = ({ words }: Written<Of>) =>
    Object.entries(words).every(([name, text]) => text.trim() === empty[name]?.trim());
  const begin = () => ({ words: empty, key: crypto.randomUUID() });
  const form = useUnsentForm<Written<Of>>(place, begin, isEmpty);
  const { words, key } = form.typed;
  return {
    words,
    key,
    wasFound: form.wasFound,
    isTouched: !isEmpty(form.typed),
    type: (change) => form.put({ words: { ...form.newest().words, ...change }, key: crypto.randomUUID() }),
    end() {
      if (form.newest().key === key) form.end();
    },
  };
}
