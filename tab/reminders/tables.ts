import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';

/** Tables that scroll by themselves on a narrow screen, and rows of fields above them. */
export const useTables = makeStyles({
  scroll: { overflowX: 'auto' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px', margin: '12px 0', alignItems: 'end' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '8px 12px 8px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});
