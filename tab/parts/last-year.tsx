import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { type Field, namesDays } from '../../domain/report-field.ts';
import { shortDay } from '../../text/dates.ts';
import { nameIn } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { answerWords } from '../fields/answer-words.ts';
import { useReading, useText } from '../reader.ts';

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
  /** Who found it out between the reports, and when; null for last year's. */
  readonly known?: { readonly on: string; readonly by: string } | null;
  /** null where the answer cannot be taken over. */
  readonly onUse: (() => void) | null;
};

/** What was answered the year before, beside the question. */
export function LastYear({ field, answer, known = null, onUse }: LastYearProps) {
  const styles = useStyles();
  const { standingFacts, writing } = useText();
  const reading = useReading();
  const { language } = reading;
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
  const said = known ? standingFacts.known(known.by, shortDay(dayOf(known.on), reading)) : writing.lastYear;
  // A table of regions has last year's numbers in a column of its own.
  if (field.kind === 'region-table') return use || null;
  return (
    <details className={styles.all} open={words.join(' ').length < 80}>
      <summary className={styles.summary}>{said}</summary>
      <div className={styles.words}>{words.join('\n')}</div>
      {use}
    </details>
  );
}
