import { makeStyles } from '@griffel/react';

/** A form no wider than its place, however long what there is to choose from is. */
export const useNarrowForm = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& .fui-Field, & .fui-Select': { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
    '& select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
});
