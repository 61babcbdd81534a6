import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { numberInWords } from '../../text/lists.ts';
import { useReader, useText } from '../reader.ts';

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: 'right' },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How much is written, and how much there is room for. */
export function Count({ text, most }: { readonly text: string; readonly most: number }) {
  const styles = useStyles();
  const { writing } = useText();
  const { language } = useReader();
  const words = writing.characters(numberInWords(text.length, language), numberInWords(most, language));
  return <div className={`${styles.count} ${text.length > most ? styles.over : ''}`}>{words}</div>;
}
