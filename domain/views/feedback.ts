import type { FollowUpNeed } from '../assessment.ts';
import type { FeedbackRelation } from '../feedback.ts';
import type { FollowUpOwner, FollowUpState, FollowUpVerb } from '../follow-up.ts';
import type { Region } from '../vocabulary.ts';
import type { ReadChapter, Signed } from './assessment.ts';
import type { ServiceBrief } from './brief.ts';

/** What the queries about feedback and follow-ups give: already limited to what the reader may see. */

export type FollowUpView = {
  readonly id: string;
  readonly version: number;
  readonly state: FollowUpState;
  readonly owner: FollowUpOwner;
  readonly region: Region;
  readonly service: ServiceBrief;
  readonly reportId: string;
  /** What the service was told, with which it came; null until it is sent. */
  readonly feedbackId: string | null;
  /** The year of the report in whose assessment it was found. */
  readonly year: number;
  readonly text: string;
  /** The day, as `2027-09-01`. */
  readonly dueOn: string;
  readonly isLate: boolean;
  /** What was done; or why it came back. */
  readonly note: string | null;
  readonly createdBy: string;
  readonly done: Signed | null;
  readonly confirmed: Signed | null;
  readonly viewer: { readonly may: readonly FollowUpVerb[] };
};

export type FeedbackQuestion = {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly text: string;
  readonly answer: { readonly text: string; readonly by: string; readonly at: Date } | null;
};

/** One question about feedback, where it is answered. */
export type FeedbackQuestionView = {
  readonly feedbackId: string;
  readonly region: Region;
  readonly year: number;
  readonly service: ServiceBrief;
  readonly question: FeedbackQuestion;
  /** Its reader answers for the region, and nobody has yet. */
  readonly mayAnswer: boolean;
};

export type FeedbackView = {
  readonly id: string;
  readonly version: number;
  readonly assessmentId: string;
  readonly reportId: string;
  readonly region: Region;
  readonly year: number;
  readonly service: ServiceBrief;
  readonly letter: string;
  readonly sent: Signed;
  readonly followUp: FollowUpNeed;
  /** The assessment as it was completed; what goes to the national assessment alone is left out. */
  readonly chapters: readonly ReadChapter[];
  readonly followUps: readonly FollowUpView[];
  readonly questions: readonly FeedbackQuestion[];
  /** To how many it went, and how many have read it; who, for the sender alone. */
  readonly readCount: number;
  readonly readerCount: number;
  readonly readers: readonly { readonly name: string; readonly readAt: Date | null }[];
  readonly viewer: {
    readonly relation: FeedbackRelation;
    readonly mayAsk: boolean;
    readonly mayAnswer: boolean;
    /** Null until the reader, if it was sent to them, has read it. */
    readonly readAt: Date | null;
  };
};

/** What became of a report, as far as it is the reader's. */
export type ReportOutcome = {
  /** What the assessments of earlier reports found, and is open or was done since. */
  readonly followUps: readonly FollowUpView[];
  readonly assessmentId: string | null;
  /** What the service was told last. */
  readonly feedbackId: string | null;
};
