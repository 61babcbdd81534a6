import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import { useText } from '../reader.ts';
import { useHeadings } from './headings.ts';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '16px',
    margin: '16px 0',
  },
  one: {
    padding: '12px 16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
});

type SideBySideProps = {
  readonly mine: ReactNode;
  /** What the other text is called. */
  readonly title: string;
  readonly other: ReactNode;
};

/** The own text and another one, so that neither is lost from sight; one below the other where it is narrow. */
export function SideBySide({ mine, title, other }: SideBySideProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { writing } = useText();
  return (
    <div className={styles.both}>
      <div className={styles.one}>
        <h3 className={headings.third}>{writing.yours}</h3>
        {mine}
      </div>
      <div className={styles.one}>
        <h3 className={headings.third}>{title}</h3>
        {other}
      </div>
    </div>
  );
}
