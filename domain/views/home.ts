import type {
  AnswerDutyKind,
  AssessmentDutyKind,
  CaseDutyKind,
  GroupDutyKind,
  MilestoneDutyKind,
  ProcessDutyKind,
  ReportDutyKind,
  SurveyDutyKind,
} from '../duty.ts';
import type { ProcessKind } from '../process.ts';
import type { GrantedRole, Region } from '../vocabulary.ts';
import type { LocalName, SeatBrief, ServiceBrief } from './brief.ts';
import type { GatheringBrief } from './gathering.ts';
import type { Ball } from './nomination.ts';

/** What the reader's own list gives: duties and what others are to do. */

export type DutyView = {
  readonly id: string;
  readonly subjectId: string;
  /** The candidate, for duties about a nomination; whoever asked, for a question. */
  readonly personName: string | null;
  readonly since: Date;
  readonly dueAt: Date | null;
  /** For duties about a request for a candidate: since when the seat's service waits. */
  readonly requestedAt: Date | null;
} & (
  | {
      readonly kind: Exclude<AnswerDutyKind, 'answer-question' | 'moderate-questions' | 'designate-leader'>;
      readonly service: ServiceBrief;
      readonly seat: SeatBrief;
    }
  | {
      readonly kind: 'designate-leader' | MilestoneDutyKind | Exclude<GroupDutyKind, 'answer-check-in'>;
      readonly service: ServiceBrief;
    }
  | { readonly kind: 'answer-check-in'; readonly service: ServiceBrief; readonly checkInId: string }
  | {
      readonly kind: AssessmentDutyKind;
      readonly service: ServiceBrief;
      /** For a question about feedback: where it is answered. */
      readonly feedbackId: string | null;
    }
  | { readonly kind: CaseDutyKind /** The year of the reports. */; readonly year: number }
  | (ProcessDuty & { readonly service: ServiceBrief })
  /** Of an application, for a service that does not exist yet. */
  | ProcessDuty
  | { readonly kind: SurveyDutyKind; readonly surveyTitle: LocalName }
  | { readonly kind: 'answer-question' }
  | { readonly kind: 'moderate-questions'; readonly gatheringTitle: string }
  | {
      readonly kind: ReportDutyKind;
      readonly service: ServiceBrief;
      /** The year that is reported on. */
      readonly year: number;
      readonly reportId: string;
      /** The part's first chapter that is not finished; null when all are, and for handing in. */
      readonly sectionId: string | null;
      /** Whose part it is, for the parts of regions and sites. */
      readonly region: Region | null;
      readonly siteName: string | null;
    }
);

export type ProcessDuty = {
  readonly kind: ProcessDutyKind;
  readonly process: {
    readonly id: string;
    readonly kind: ProcessKind;
    /** What a service that is applied for is to be called; null where there is one. */
    readonly title: string | null;
  };
  /** The key of its step. */
  readonly step: string;
};

export type WaitingView = {
  readonly nominationId: string;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
  readonly personName: string;
  readonly ball: Ball;
  readonly since: Date;
};

export type HomeView = {
  readonly name: string;
  readonly roles: readonly GrantedRole[];
  readonly isMember: boolean;
  readonly duties: readonly DutyView[];
  readonly dutyCount: number;
  /** Chapters of others that the reader helps to write and that are not finished, what is due first first. */
  readonly helping: readonly HelpedChapterView[];
  readonly waiting: readonly WaitingView[];
  readonly waitingCount: number;
  /** Requests for a candidate that a region has, the oldest first. */
  readonly requests: readonly WaitingRequestView[];
  /** Where questions are taken just now, the next first. */
  readonly gatherings: readonly GatheringBrief[];
};

export type HelpedChapterView = {
  readonly sectionId: string;
  readonly title: LocalName;
  readonly service: ServiceBrief;
  /** The year that is reported on. */
  readonly year: number;
  /** The day of its part, as `2027-02-05`. */
  readonly dueOn: string;
};

export type WaitingRequestView = {
  readonly requestId: string;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
  /** Whose contacts have it. */
  readonly region: Region;
  readonly askedAt: Date;
};
