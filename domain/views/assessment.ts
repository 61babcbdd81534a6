import type { AssessmentState, FollowUpNeed } from '../assessment.ts';
import type { AssessmentRelation, AssessmentVerb } from '../assessment-access.ts';
import type { AssessmentFlag } from '../assessment-flags.ts';
import type { SectionContent } from '../content-faults.ts';
import type { Field } from '../report-field.ts';
import type { LeftOut } from '../report-gate.ts';
import type { Region } from '../vocabulary.ts';
import type { LocalName, ServiceBrief } from './brief.ts';
import type { FollowUpView } from './feedback.ts';
import type { SectionBrief } from './report.ts';

/** What the queries about assessments give: already limited to what the reader may see. */

export type Signed = { readonly at: Date; readonly by: string };

/** A chapter as it is written, and whether it has all that is asked. */
export type AssessmentSection = SectionBrief & { readonly isAnswered: boolean };

export type AssessmentView = {
  readonly id: string;
  readonly version: number;
  readonly state: AssessmentState;
  /** Whose contacts assess. */
  readonly region: Region;
  readonly reportId: string;
  readonly year: number;
  readonly service: ServiceBrief;
  /** The day, as `2027-03-31`. */
  readonly dueOn: string;
  readonly submitted: Signed;
  readonly completed: Signed | null;
  /** Null until it is completed, and for whoever may not see the text. */
  readonly followUp: FollowUpNeed | null;
  /** How many chapters there are, and how many are answered; for everybody who sees that it is there. */
  readonly progress: { readonly done: number; readonly all: number };
  /** The contacts who may assess it, by name: empty when all of them have a part in the service. */
  readonly assessors: readonly string[];
  readonly flagCount: number;
  readonly viewer: {
    readonly relation: AssessmentRelation | 'channel';
    readonly seesText: boolean;
    readonly may: readonly AssessmentVerb[];
  };
};

/** A chapter as it was handed in, or as it was assessed: what was asked, and the answers. */
export type ReadChapter = {
  readonly id: string;
  readonly ordinal: number;
  readonly title: LocalName;
  readonly place: { readonly site: string | null; readonly region: Region | null };
  readonly fields: readonly Field[];
  readonly content: SectionContent | null;
  readonly leftOut: LeftOut | null;
};

/** The page: the report as it was handed in, what the program noticed, and the assessment itself. */
export type AssessmentPage = AssessmentView & {
  readonly report: readonly ReadChapter[];
  readonly flags: readonly AssessmentFlag[];
  readonly sections: readonly AssessmentSection[];
  /** What was written, for whoever reads and does not write. */
  readonly written: readonly ReadChapter[];
  /** What was found here, for whoever may read it. */
  readonly followUps: readonly FollowUpView[];
  /** What was found in earlier years, and is open or was done since. */
  readonly followUpsBefore: readonly FollowUpView[];
  /** What the service was sent last; null until then. */
  readonly feedbackId: string | null;
  /** Those to whom it goes, by name, for whoever may send it; empty for others. */
  readonly addressees: readonly string[];
};

export type AssessmentRow = {
  readonly id: string;
  readonly service: ServiceBrief;
  readonly region: Region;
  readonly state: AssessmentState;
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly isBegun: boolean;
  /** Null until it is completed, and where the reader has a part in the service. */
  readonly followUp: FollowUpNeed | null;
  /** The reader has a seat or a post there: others assess it. */
  readonly isPartial: boolean;
};

export type AssessmentCounts = {
  readonly region: Region;
  /** Reports that were handed in. */
  readonly all: number;
  readonly waiting: number;
  /** Assessed, and the service not told yet. */
  readonly completed: number;
  readonly sent: number;
  readonly late: number;
  readonly followUps: number;
};

/** How far the regions have come with the reports of a year. */
export type AssessmentOverview = {
  readonly year: number;
  /** The years that have assessments, the newest first. */
  readonly years: readonly number[];
  readonly byRegion: readonly AssessmentCounts[];
  readonly rows: readonly AssessmentRow[];
  /** How many there are, however many are shown. */
  readonly count: number;
};
