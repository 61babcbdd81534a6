import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import { momentInWords } from '../../text/dates.ts';
import { useReading, useText } from '../reader.ts';
import type { WriterState } from '../writing/writer-state.ts';

const useStyles = makeStyles({
  line: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '8px 0',
    '&:empty': { padding: 0 },
    backgroundColor: tokens.colorNeutralBackground1,
  },
  saved: { color: tokens.colorNeutralForeground3 },
  waiting: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What stays in sight while somebody writes far down the page. */
export function InSight({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.line}>{children}</div>;
}

/** "Lagret i dag kl. 10.42", or that it is not saved yet. Read aloud when it changes to the worse, not at each save. */
export function SavedLine({ state }: { readonly state: WriterState }) {
  const styles = useStyles();
  const reading = useReading();
  const { ownTexts, writing } = useText();
  const isWaiting = state.isUnsaved && state.isCutOff;
  const saved = state.savedAt ? writing.saved(momentInWords(state.savedAt, reading)) : writing.nothingWritten;
  return (
    <div className={styles.saved}>
      <div role="status">
        {state.isFragile && <div className={styles.waiting}>⚠ {ownTexts.fragile}</div>}
        {isWaiting && <span className={styles.waiting}>⚠ {writing.notSaved}</span>}
        {state.refusal && state.mode === 'writing' && (
          <span className={styles.waiting}>⚠ {writing.notTaken(state.refusal.message)}</span>
        )}
      </div>
      {!isWaiting && !state.refusal && <span>{state.isUnsaved ? writing.saving : saved}</span>}
    </div>
  );
}
