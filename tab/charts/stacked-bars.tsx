import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useTracks } from './track.ts';

const useStyles = makeStyles({
  place: { margin: '12px 0', maxWidth: '720px' },
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
  const tracks = useTracks();
  const classOf = { full: tracks.full, half: styles.half, none: styles.none } as const;
  return (
    <ul className={mergeClasses(tracks.bars, styles.place)}>
      {bars.map(({ key, label, parts, of }) => (
        <li key={key}>
          {label}
          <div className={tracks.track} aria-hidden="true">
            {parts.map(({ part, value }) => (
              <div
                key={part}
                className={classOf[part]}
                style={{ width: `${(100 * value) / Math.max(1, of)}%` }}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
