import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useText } from '../reader.ts';
import type { OwnTyping } from '../use-typing.ts';
import { Notice } from './notice.tsx';
import { SideBySide } from './side-by-side.tsx';

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground3 },
  words: { margin: '2px 0 8px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '16px' },
});

type Words = Readonly<Record<string, string>>;
type TwoTextsProps<Of extends Words> = {
  readonly typing: OwnTyping<Of>;
  readonly standing: Of;
  readonly labels: Readonly<Record<keyof Of & string, string>>;
  /** How a text is shown that people do not write as it is kept. */
  readonly inWords?: (key: string, text: string) => string;
};

/** What one typed and what somebody else saved meanwhile, side by side, until one has chosen; nothing is saved till then. */
export function TwoTexts<Of extends Words>({
  typing,
  standing,
  labels,
  inWords = (_key, text) => text,
}: TwoTextsProps<Of>) {
  const styles = useStyles();
  const { ownTexts, writing } = useText();
  if (typing.wasFound && !typing.isClash) {
    const remove = { title: ownTexts.form.throwAway, press: typing.keepStanding };
    return <Notice kind="info" text={writing.recovered} buttons={[remove]} />;
  }
  if (!typing.isClash) return null;
  return (
    <section aria-label={writing.lostTitle}>
      <Notice kind="warning" text={`${ownTexts.changedBySomebody} ${writing.yourTextIsSafe}`} />
      <SideBySide
        mine={<Said words={typing.typed} labels={labels} inWords={inWords} />}
        title={writing.standing}
        other={<Said words={standing} labels={labels} inWords={inWords} />}
      />
      <div className={styles.buttons}>
        <Button onClick={typing.keepOwn}>{writing.useMine}</Button>
        <Button onClick={typing.keepStanding}>{writing.keepStanding}</Button>
      </div>
    </section>
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
