import type { PartToWrite, SectionBrief, SectionCare, SectionView } from '../../domain/views/report.ts';

/** A chapter of the part, with what a page about it has to know. */
export type Chapter = {
  readonly part: PartToWrite;
  readonly view: SectionView;
  readonly care: SectionCare;
  /** The other chapters of the part. */
  readonly others: readonly SectionBrief[];
};
