import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { AssessmentFlag } from '../../domain/assessment-flags.ts';
import { flagText } from '../../text/assessment-words.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { useHeadings } from './headings.ts';

const useStyles = makeStyles({
  list: { margin: '8px 0', paddingLeft: '20px', display: 'grid', gap: '4px' },
  note: { color: tokens.colorNeutralForeground3, margin: 0 },
});

/** What the program noticed in the report and the group: shown, and decided by nobody but the reader. */
export function AssessmentFlags({ flags }: { readonly flags: readonly Sent<AssessmentFlag>[] }) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { page } = useText().assessment;
  return (
    <>
      <h2 className={headings.second}>{page.flagsTitle}</h2>
      <p className={styles.note}>{flags.length === 0 ? page.noFlags : page.flagsNote}</p>
      <ul className={styles.list}>
        {flags.map((flag) => {
          const text = flagText(flag, language);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </>
  );
}
