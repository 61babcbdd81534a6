import { makeStyles } from '@griffel/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useReader, useText } from '../reader.ts';
import { dropForm, formsLeftBehind, type UnsentForm } from '../writing/unsent-forms.ts';
import { watchUnsent } from '../writing/unsent-of.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({
  words: { margin: '8px 0 0', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

type Words = Readonly<Record<string, string>>;

/** What is chosen in forms and not typed. */
const chosen: ReadonlySet<string> = new Set([
  ...['day', 'from', 'to', 'dueOn', 'form', 'region', 'present'],
  ...['kind', 'roles', 'regions', 'types', 'seenIn', 'isThere'],
  ...['language', 'moderators', 'opens', 'closes'],
]);

type WordsToKeepProps = {
  readonly words: Words;
  readonly discard: () => void;
  /** How they are shown, where people do not write them as they are kept. */
  readonly children?: ReactNode;
};

/** What somebody typed that cannot be sent any more: to be copied, and thrown away. */
export function WordsToKeep({ words, discard, children }: WordsToKeepProps) {
  const styles = useStyles();
  const { form } = useText().ownTexts;
  const typed = Object.entries(words).filter(([name, text]) => !isChosen(name) && text.trim() !== '');
  return (
    <Notice kind="warning" text={form.gone} buttons={[{ title: form.throwAway, press: discard }]}>
      {children ??
        typed.map(([name, text]) => (
          <p key={name} className={styles.words}>
            {text}
          </p>
        ))}
    </Notice>
  );
}

/** Of several of a kind each is called by what it is about as well: `isThere-contact`. */
function isChosen(name: string): boolean {
  return chosen.has(name.split('-')[0] ?? name);
}

type WordsLeftProps = {
  /** Of a form, or what several are about. */
  readonly place: string;
  readonly show?: (words: Words) => ReactNode;
};
type Left = UnsentForm<{ readonly words?: Words; readonly typed?: Words }>;

/** What was left behind in forms that are not there for the reader any more. */
export function WordsLeft({ place, show }: WordsLeftProps) {
  const { personId } = useReader();
  const [left, setLeft] = useState<readonly Left[]>([]);
  useEffect(() => {
    let isHere = true;
    const look = () => void formsLeftBehind<Left>(personId, place).then((found) => isHere && setLeft(found));
    look();
    const endWatch = watchUnsent(look);
    return () => {
      isHere = false;
      endWatch();
    };
  }, [personId, place]);
  return left.map((one) => {
    const words = one.words ?? one.typed ?? {};
    return (
      <WordsToKeep key={one.writerId} words={words} discard={() => void dropForm(personId, one)}>
        {show?.(words)}
      </WordsToKeep>
    );
  });
}
