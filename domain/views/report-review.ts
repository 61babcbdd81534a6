import type { ContentFault, SectionContent } from '../content-faults.ts';
import type { Field } from '../report-field.ts';
import type { Population } from '../report-template.ts';
import type { ReportView } from './report.ts';

/** A chapter as it stands, for reading through. */
export type ReviewChapter = {
  readonly sectionId: string;
  readonly fields: readonly Field[];
  readonly content: SectionContent;
  /** What is missing before it is done; nothing of one that is done or left out. */
  readonly faults: readonly ContentFault[];
};

/** A whole report, as it is about to be handed in. */
export type ReportReview = {
  readonly report: ReportView;
  readonly population: Population;
  /** In the order of the report's sections. */
  readonly chapters: readonly ReviewChapter[];
};
