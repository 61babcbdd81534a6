import { makeStyles } from '@griffel/react';

/** Fields and buttons beside each other, as far as there is room. */
export const useFields = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', margin: '12px 0', alignItems: 'end' },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

/** Tables whose names and reasons break between words and not in them; a narrow window scrolls. */
export const useRows = makeStyles({
  rows: {
    '& th, & td': { overflowWrap: 'normal', minWidth: '5rem' },
    '& td:nth-child(2)': { minWidth: '7rem' },
  },
});
