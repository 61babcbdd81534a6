import type { ColumnKey, ImportCells, ImportKind, ImportPlace } from './kinds.ts';

/** Why a row cannot be imported; each has its words in three languages: why, and what to do. */
export const importFaultCodes = [
  'sheet-unknown',
  'heading-unknown',
  'heading-missing',
  'heading-twice',
  'cell-missing',
  'cell-too-long',
  'cell-not-a-day',
  'cell-not-yes-no',
  'cell-not-a-number',
  'cell-not-an-id',
  'cell-not-an-email',
  'cell-not-a-choice',
  'cell-cannot-be-cleared',
  'cell-does-not-belong',
  'row-twice',
  'unknown',
  'row-faulty',
  'ambiguous',
  'taken',
  'site-missing',
  'site-stands',
  'two-responsible-sites',
  'responsible-missing',
  'no-group',
  'identity-of-another',
  'day-ahead',
  'days-in-wrong-order',
  'term-too-long',
  'role-not-held',
  'last-coordinator',
  'leader-without-seat',
  'seat-retired',
  'seat-held',
  'seat-has-case',
  'seat-needed',
  'already-member',
  'memberships-overlap',
  'joined',
  'erased',
] as const;
export type ImportFaultCode = (typeof importFaultCodes)[number];

export type ImportFault = {
  readonly place: ImportPlace;
  readonly column: ColumnKey | null;
  readonly code: ImportFaultCode;
  /** What stands in the cell, or what the fault is about, as it was written. */
  readonly value?: string;
  /** What kind of thing a reference means. */
  readonly of?: ImportKind | 'tenant';
  /** The row that it collides with. */
  readonly row?: number;
  readonly most?: number;
  /** What a row that could not be read calls itself: other rows may mean it. */
  readonly misread?: { readonly kind: ImportKind; readonly cells: ImportCells };
};
