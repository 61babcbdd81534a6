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
