import { makeStyles } from '@griffel/react';

/** Headings as Teams has them: sizes and space, nothing else. */
export const useHeadings = makeStyles({
  first: { margin: '0 0 16px', fontSize: '24px', lineHeight: '32px', fontWeight: 600 },
  second: { margin: '32px 0 12px', fontSize: '18px', lineHeight: '24px', fontWeight: 600 },
  third: { margin: '20px 0 8px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
});
