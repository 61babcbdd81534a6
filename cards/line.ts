import type { Button } from './button.ts';

/** One line of a list: what it is about, something quieter under it, and its own button. */
export type Line = {
  readonly text: string;
  readonly detail: string;
  readonly colour: 'default' | 'attention' | 'good' | 'warning' | 'accent';
  readonly buttons: readonly Button[];
};
