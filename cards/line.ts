import type { Button } from './button.ts';
import type { NamedTabLink } from './tab-links.ts';

/** One line of a list: what it is about, something quieter under it, and its own button. */
export type Line = {
  readonly text: string;
  readonly detail: string;
  readonly colour: 'default' | 'attention' | 'good' | 'warning' | 'accent';
  readonly buttons: readonly Button[];
};

/** A line that may also open a page of the tab at once. */
export type LinkedLine = Line & { readonly links: readonly NamedTabLink[] };
