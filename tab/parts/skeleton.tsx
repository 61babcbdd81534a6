import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';

const useStyles = makeStyles({
  all: { display: 'grid', gap: '12px', padding: '24px 16px', maxWidth: '880px', margin: '0 auto' },
  line: { height: '20px', borderRadius: '4px', backgroundColor: tokens.colorNeutralBackground3 },
  first: { height: '32px', width: '60%' },
  short: { width: '80%' },
});

/** The shape of what comes, while it is on its way. */
export function Skeleton({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.all} role="status" aria-label={label} aria-busy="true">
      <div className={`${styles.line} ${styles.first}`} />
      <div className={styles.line} />
      <div className={`${styles.line} ${styles.short}`} />
      <div className={styles.line} />
    </div>
  );
}
