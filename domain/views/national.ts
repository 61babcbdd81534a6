import type { NationalVerb } from '../national.ts';
import type { Words } from '../report-schema.ts';
import type { Region } from '../vocabulary.ts';
import type { AssessmentCounts, Signed } from './assessment.ts';
import type { ServiceBrief } from './brief.ts';

/** What the query about the national assessment gives: already limited to what the reader may see. */

/** A report in which something was seen. */
export type SeenIn = {
  readonly assessmentId: string;
  readonly service: ServiceBrief;
  readonly region: Region;
};

export type ChallengeView = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly proposal: string;
  readonly by: string;
  readonly seenIn: readonly SeenIn[];
};

/** What an assessment says may concern several services. */
export type Signal = SeenIn & {
  readonly text: string;
  readonly isInterregional: boolean;
  /** Whether a challenge names it already. */
  readonly isTaken: boolean;
};

export type VerdictCount = {
  readonly key: string;
  readonly title: Words;
  readonly fulfilled: number;
  readonly partly: number;
  readonly notFulfilled: number;
};

export type NationalView = {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  /** The years that have one, the newest first. */
  readonly years: readonly number[];
  /** By when the case is ready, as `2027-05-03`. */
  readonly dueOn: string;
  readonly goesWell: string;
  readonly proposal: string;
  /** Who wrote these two last; null while nobody has. */
  readonly writtenBy: string | null;
  readonly completed: Signed | null;
  readonly challenges: readonly ChallengeView[];
  readonly signals: readonly Signal[];
  readonly summary: {
    readonly byRegion: readonly AssessmentCounts[];
    readonly verdicts: readonly VerdictCount[];
    readonly followUps: { readonly open: number; readonly done: number };
  };
  readonly viewer: { readonly may: readonly NationalVerb[] };
};
