import type { MonthsKept, Retained } from '../retention.ts';

/** How long what people wrote is kept: what holds, for everybody to read. */
export type RetentionView = {
  readonly months: MonthsKept;
  /** Whether the reader may choose otherwise. */
  readonly mayChoose: boolean;
  /** When it was last looked at what nobody needs any more; null before the first time. */
  readonly ranAt: Date | null;
};

/** How many texts of each kind the next round would take away: as it is kept now, and as it would be. */
export type RetentionPreview = {
  readonly taken: readonly { readonly kind: Retained; readonly now: number; readonly later: number }[];
};
