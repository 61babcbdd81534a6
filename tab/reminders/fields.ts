import { makeStyles } from '@griffel/react';

/** Fields and buttons beside each other, as far as there is room. */
export const useFields = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', margin: '12px 0', alignItems: 'end' },
});

/** Tables whose names and reasons break between words and not in them; a narrow window scrolls. */
export const useRows = makeStyles({
  rows: {
    '& th, & td': { overflowWrap: 'normal', minWidth: '5rem' },
    '& td:nth-child(2)': { minWidth: '7rem' },
  },
});
