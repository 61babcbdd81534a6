import { tokens } from '@fluentui/react-theme';

/** How lists look in which each line is a thing of its own, for `makeStyles`. */

/** No marks before the lines. */
export const unmarked = { margin: 0, padding: 0, listStyle: 'none' } as const;

/** A line in a frame, with room between it and the next. */
export const framed = {
  padding: '12px 16px',
  borderRadius: '8px',
  border: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;

/** What is said in it, and beside that what can be done; below, where it is narrow. */
export const withButtons = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
} as const;

/** A line with a rule below it. */
export const ruled = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  padding: '10px 0',
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;
