import { useText } from '../reader.ts';
import type { UnsentWords } from '../writing/use-unsent-words.ts';
import { Notice } from './notice.tsx';
import { Unfold, type UnfoldProps } from './unfold.tsx';
import { WordsToKeep } from './words-to-keep.tsx';

type UnsentFormProps = Omit<UnfoldProps, 'opens'> & {
  readonly unsent: Pick<
    UnsentWords<Readonly<Record<string, string>>>,
    'words' | 'isTouched' | 'wasFound' | 'end'
  >;
  /** Whether it can be done now: where it cannot any more, what was typed is shown all the same. */
  readonly isOffered?: boolean;
};

/** A short form whose words stay until the program has taken them, also when the page is closed before it has. */
export function UnsentForm({ unsent, isOffered = true, press, children, ...about }: UnsentFormProps) {
  const { form } = useText().ownTexts;
  const { words, isTouched, wasFound, end } = unsent;
  if (!isOffered) return isTouched ? <WordsToKeep words={words} discard={end} /> : null;
  const send = async () => {
    const isDone = await press();
    if (isDone) end();
    return isDone;
  };
  return (
    <Unfold {...about} opens={wasFound} press={send}>
      {wasFound && (
        <Notice kind="info" text={form.unsent} buttons={[{ title: form.throwAway, press: end }]} />
      )}
      {children}
    </Unfold>
  );
}
