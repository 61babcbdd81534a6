import { makeStyles } from '@griffel/react';

/** Fields and buttons beside each other, as far as there is room. */
export const useFields = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', margin: '12px 0', alignItems: 'end' },
});
