import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';

const useStyles = makeStyles({
  bars: { display: 'grid', gap: '12px', margin: '12px 0', padding: 0, listStyle: 'none', maxWidth: '720px' },
  track: {
    display: 'flex',
    height: '16px',
    marginTop: '4px',
    borderRadius: '4px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // Contrast themes of the system would take the colours away.
    forcedColorAdjust: 'none',
  },
  full: { backgroundColor: tokens.colorBrandBackground },
  // Stripes and dots, so that it is not told by the colour alone.
  half: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 4px, ${tokens.colorBrandStroke1} 4px 6px)`,
  },
  none: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `radial-gradient(${tokens.colorPaletteRedForeground1} 30%, transparent 32%)`,
    backgroundSize: '6px 6px',
  },
});

type Part = 'full' | 'half' | 'none';
type StackedBarsProps = {
  readonly bars: readonly {
    readonly key: string;
    /** What the bar shows, in words: names and numbers. */
    readonly label: string;
    readonly parts: readonly { readonly part: Part; readonly value: number }[];
    /** What the whole width stands for. */
    readonly of: number;
  }[];
};

/** Shares as bars under what they show in words: the picture adds nothing that the words lack. */
export function StackedBars({ bars }: StackedBarsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.bars}>
      {bars.map(({ key, label, parts, of }) => (
        <li key={key}>
          {label}
          <div className={styles.track} aria-hidden="true">
            {parts.map(({ part, value }) => (
              <div
                key={part}
                className={styles[part]}
                style={{ width: `${(100 * value) / Math.max(1, of)}%` }}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
