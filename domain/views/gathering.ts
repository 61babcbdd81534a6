import type { FaqId } from '../faq.ts';
import type { AudienceRole, GatheringKind, GatheringPhase, GatheringTimes } from '../gathering.ts';
import type { GatheringRelation } from '../gathering-access.ts';
import type { QuestionScope, QuestionStep } from '../question.ts';
import type { GatheringVerb } from '../question-verbs.ts';
import type { Language, Region, ServiceType } from '../vocabulary.ts';

/** What gatherings and their questions give. */

export type GatheringItemView = { readonly id: string; readonly title: string; readonly speakers: string };

export type GatheringView = {
  readonly id: string;
  readonly version: number;
  readonly kind: GatheringKind;
  readonly title: string;
  readonly language: Language;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
  readonly presentationLink: string | null;
  readonly askingOpensAt: Date;
  readonly askingClosesAt: Date;
  readonly cancelledAt: Date | null;
  /** When the answers were published; null before. */
  readonly publishedAt: Date | null;
  /** Opens its entry for calendars, which do not sign in. */
  readonly calendarKey: string;
  readonly phase: GatheringPhase;
  readonly items: readonly GatheringItemView[];
  readonly moderators: readonly string[];
  readonly registered: number;
  /** For those who arrange it; null for guests. */
  readonly organising: {
    readonly audience: {
      readonly regions: readonly Region[];
      readonly types: readonly ServiceType[];
      readonly roles: readonly AudienceRole[];
    };
    /** How many would be invited now, beside those who were. */
    readonly toInvite: number;
    readonly invited: number;
    readonly counts: QuestionCounts;
  } | null;
  readonly viewer: {
    readonly relations: readonly GatheringRelation[];
    readonly may: readonly GatheringVerb[];
    readonly isRegistered: boolean;
    readonly ownQuestions: number;
  };
};

export type QuestionCounts = {
  readonly asked: number;
  readonly waiting: number;
  readonly routed: number;
  readonly answered: number;
};

/** A line in the list of gatherings. */
export type GatheringBrief = Pick<
  GatheringView,
  'id' | 'kind' | 'title' | 'startsAt' | 'endsAt' | 'phase' | 'cancelledAt'
> & { readonly mayAsk: boolean; readonly isRegistered: boolean; readonly organises: boolean };

/** A published question as everybody who is there sees it. */
export type ShownQuestion = {
  readonly id: string;
  readonly wording: string;
  /** null for whoever is not named. */
  readonly askedBy: string | null;
  readonly item: string | null;
  readonly publishedAt: Date;
  readonly step: Extract<QuestionStep, 'waiting' | 'routed' | 'answered'>;
  readonly answer: string | null;
  readonly votes: number;
  readonly viewer: { readonly asked: boolean; readonly voted: boolean };
};

/** A question as the moderators see it in their queue. */
export type QueuedQuestion = {
  readonly id: string;
  readonly version: number;
  readonly fence: number;
  readonly text: string;
  readonly wording: string | null;
  readonly askedBy: string;
  readonly showsName: boolean;
  readonly scope: QuestionScope;
  readonly item: string | null;
  readonly askedAt: Date;
  readonly isPublished: boolean;
  readonly step: QuestionStep;
  /** Why it is not shown. */
  readonly reason: string | null;
  readonly votes: number;
  readonly heldBy: { readonly name: string; readonly personId: string } | null;
};

/** Something like what is being asked: a question that was asked there. */
export type SimilarQuestion = {
  readonly id: string;
  readonly wording: string;
  readonly answer: string | null;
  readonly votes: number;
  readonly voted: boolean;
};

/** What stands among the questions and answers about it already, whatever gathering it is from. */
export type AnsweredAlready = {
  readonly opens: { readonly entry: FaqId } | { readonly answer: string };
  readonly question: string;
  readonly answer: string;
};

/** What the coordinator's form offers, and whom a gathering could have as moderators. */
export type GatheringFormView = {
  readonly moderators: readonly { readonly id: string; readonly name: string }[];
  /** The one that is changed; null for a new one. */
  readonly current: CurrentGathering | null;
};

/** The form as a page of the tab has it: what its inputs hold already, by name. */
export type GatheringFormPage = Pick<GatheringFormView, 'moderators'> & {
  readonly filled: Readonly<Record<string, string>>;
  /** The version that is changed; null for a new one. */
  readonly version: number | null;
  /** Who changed it last; null while nobody has. */
  readonly changedBy: string | null;
  readonly mayCancel: boolean;
};

/** A gathering as its form is filled in with. */
export type CurrentGathering = GatheringTimes &
  Pick<
    GatheringView,
    'id' | 'version' | 'kind' | 'title' | 'language' | 'place' | 'link' | 'presentationLink' | 'items'
  > &
  NonNullable<GatheringView['organising']>['audience'] & {
    readonly moderatorIds: readonly string[];
    /** Who changed it last; null while nobody has. */
    readonly changedBy: string | null;
    readonly mayCancel: boolean;
  };

/** What a channel is shown of a gathering's questions. */
export type GatheringSummaryView = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly isCancelled: boolean;
  readonly asked: number;
  readonly answered: number;
  /** Those with the most votes first. */
  readonly questions: readonly Omit<ShownQuestion, 'viewer'>[];
};
