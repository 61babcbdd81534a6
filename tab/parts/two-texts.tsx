import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useText } from '../reader.ts';
import type { OwnTyping } from '../use-typing.ts';
import { useHeadings } from './headings.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '16px',
    margin: '8px 0 16px',
  },
  one: {
    padding: '0 16px 12px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
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
  if (!typing.isClash) return null;
  return (
    <section aria-label={writing.lostTitle}>
      <Notice kind="warning" text={`${ownTexts.changedBySomebody} ${writing.yourTextIsSafe}`} />
      <div className={styles.both}>
        <OneText title={writing.yours} words={typing.typed} labels={labels} inWords={inWords} />
        <OneText title={writing.standing} words={standing} labels={labels} inWords={inWords} />
      </div>
      <div className={styles.buttons}>
        <Button onClick={typing.keepOwn}>{writing.useMine}</Button>
        <Button onClick={typing.keepStanding}>{writing.keepStanding}</Button>
      </div>
    </section>
  );
}

type OneTextProps = {
  readonly title: string;
  readonly words: Words;
  readonly labels: Words;
  readonly inWords: (key: string, text: string) => string;
};

function OneText({ title, words, labels, inWords }: OneTextProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { writing } = useText();
  return (
    <div className={styles.one}>
      <h3 className={headings.third}>{title}</h3>
      {Object.entries(labels).map(([key, label]) => (
        <div key={key}>
          <span className={styles.label}>{label}</span>
          <p className={styles.words}>{inWords(key, words[key] ?? '').trim() || writing.noAnswer}</p>
        </div>
      ))}
    </div>
  );
}
