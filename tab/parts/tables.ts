import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';

/** Tables to read: room between the rows, and nothing else. */
export const useTables = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '8px 12px 8px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: 'normal',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
  number: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums' },
});
