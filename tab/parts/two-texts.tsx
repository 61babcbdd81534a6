import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { listInWords } from '../../text/lists.ts';
import { useReader, useText } from '../reader.ts';
import type { OwnTyping } from '../use-typing.ts';
import { isSameWord } from '../writing/typed-upon.ts';
import { lookAt } from './lead-to.ts';
import { Notice } from './notice.tsx';
import { SideBySide } from './side-by-side.tsx';

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground3 },
  words: { margin: '2px 0 8px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '16px' },
  // In sight wherever in a long form somebody types. Without words it is there to be heard, and takes no room.
  said: { position: 'sticky', top: '8px', zIndex: 1, ':empty': { position: 'absolute' } },
  both: { minWidth: 0, scrollMarginTop: '104px' },
});

type Words = Readonly<Record<string, string>>;
type TwoTextsProps<Of extends Words> = {
  readonly typing: OwnTyping<Of>;
  readonly standing: Of;
  readonly labels: Readonly<Record<keyof Of & string, string>>;
  /** How a text is shown that people do not write as it is kept. */
  readonly inWords?: (key: string, text: string) => string;
};

/**
 * When somebody else saves what one types in, the form stays as it is, and says so while one types: what was changed,
 * with a button to it. One's own and theirs stand side by side until one has chosen; nothing is saved till then.
 */
export function TwoTexts<Of extends Words>({
  typing,
  standing,
  labels,
  inWords = (_key, text) => text,
}: TwoTextsProps<Of>) {
  const styles = useStyles();
  const { language } = useReader();
  const { ownTexts, writing } = useText();
  const { id, typed, isClash, changed } = typing;
  const remove = { title: ownTexts.form.throwAway, press: typing.keepStanding };
  const see = { title: ownTexts.seeBoth, press: () => lookAt(id) };
  const parts = listInWords(
    changed.map((key) => labels[key]),
    language,
  );
  const differing = Object.fromEntries(
    Object.entries<string>(labels).filter(([key]) => !isSameWord(typed[key], standing[key])),
  );
  return (
    <>
      <div role="status" className={styles.said}>
        {isClash && <Notice kind="warning" text={ownTexts.changedParts(parts)} buttons={[see]} />}
        {!isClash && typing.wasFound && <Notice kind="info" text={writing.recovered} buttons={[remove]} />}
      </div>
      {isClash && (
        <section id={id} className={styles.both} aria-label={writing.lostTitle} tabIndex={-1}>
          <SideBySide
            mine={<Said words={typed} labels={differing} inWords={inWords} />}
            title={writing.standing}
            other={<Said words={standing} labels={differing} inWords={inWords} />}
          />
          <div className={styles.buttons}>
            <Button onClick={typing.keepOwn}>{writing.useMine}</Button>
            <Button onClick={typing.keepStanding}>{writing.keepStanding}</Button>
          </div>
        </section>
      )}
    </>
  );
}

type SaidProps = {
  readonly words: Words;
  readonly labels: Words;
  readonly inWords: (key: string, text: string) => string;
};

function Said({ words, labels, inWords }: SaidProps) {
  const styles = useStyles();
  const { writing } = useText();
  return (
    <>
      {Object.entries(labels).map(([key, label]) => (
        <div key={key}>
          <span className={styles.label}>{label}</span>
          <p className={styles.words}>{inWords(key, words[key] ?? '').trim() || writing.noAnswer}</p>
        </div>
      ))}
    </>
  );
}
