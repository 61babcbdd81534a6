import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { SectionState } from '../../domain/report.ts';
import { useText } from '../reader.ts';

const useStyles = makeStyles({
  mark: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  returned: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

const signs: Readonly<Record<SectionState, string>> = {
  'not-begun': '○',
  draft: '◐',
  done: '✓',
  returned: '↩',
  'left-out': '–',
};

/** How a chapter stands: a sign, a word and a colour, never the colour alone. */
export function StateMark({
  state,
  isLate = false,
}: {
  readonly state: SectionState;
  readonly isLate?: boolean;
}) {
  const styles = useStyles();
  const { handing, writing } = useText();
  const colour = state === 'done' ? styles.done : state === 'returned' ? styles.returned : '';
  return (
    <span className={`${styles.mark} ${colour}`}>
      <span aria-hidden="true">{isLate ? '✓' : signs[state]}</span>{' '}
      {isLate ? handing.cameLate : writing.states[state]}
    </span>
  );
}
