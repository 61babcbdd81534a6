import type { ImportFault } from '../import/faults.ts';
import type { ImportChange, ImportMark } from '../import/plan-import.ts';

/** What an import would do. */
export type ImportPreview = {
  readonly changes: readonly ImportChange[];
  readonly unchanged: number;
  readonly faults: readonly ImportFault[];
  readonly marks: readonly ImportMark[];
  /** What it is known by when it is carried out: another one means that something changed meanwhile. */
  readonly fingerprint: string;
};

/** The same for a page, which shows the beginning of each list. */
export type ImportPageView = {
  readonly counts: Readonly<Record<'added' | 'changed' | 'ended' | 'unchanged', number>>;
  readonly changes: readonly ImportChange[];
  readonly changeCount: number;
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  readonly marks: readonly ImportMark[];
  readonly markCount: number;
  readonly fingerprint: string;
};
