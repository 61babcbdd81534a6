import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { type Field, namesDays } from '../../domain/report-field.ts';
import { nameIn } from '../../text/names.ts';
import { answerWords } from '../fields/answer-words.ts';
import { useReader, useText } from '../reader.ts';

const useStyles = makeStyles({
  all: {
    marginTop: '8px',
    padding: '8px 12px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  summary: { cursor: 'pointer' },
  words: { whiteSpace: 'pre-wrap', margin: '4px 0 8px' },
});

type LastYearProps = {
  readonly field: Field;
  readonly answer: unknown;
  /** null where the answer cannot be taken over. */
  readonly onUse: (() => void) | null;
};

/** What was answered the year before, beside the question. */
export function LastYear({ field, answer, onUse }: LastYearProps) {
  const styles = useStyles();
  const { writing } = useText();
  const { language } = useReader();
  const words = answerWords(field, answer, language);
  if (words.length === 0) return null;
  const use = onUse && !namesDays(field) && (
    <Button
      size="small"
      onClick={onUse}
      aria-label={`${writing.useLastYear}: ${nameIn(field.title, language)}`}
    >
      {writing.useLastYear}
    </Button>
  );
  // A table of regions has last year's numbers in a column of its own.
  if (field.kind === 'region-table') return use || null;
  return (
    <details className={styles.all} open={words.join(' ').length < 80}>
      <summary className={styles.summary}>{writing.lastYear}</summary>
      <div className={styles.words}>{words.join('\n')}</div>
      {use}
    </details>
  );
}
