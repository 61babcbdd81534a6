import type { AttentionMark } from './attention.ts';
import type { RequestStep } from './candidate-request.ts';
import type { AnswerDutyKind, DutyKind, DutyOwner, ReportDutyKind } from './duty.ts';
import type { FaqId } from './faq.ts';
import type { GroupRelation } from './group-access.ts';
import type { NominationStep, ProposalRoute } from './nomination.ts';
import type { RegionFigures, RegionList } from './region-figures.ts';
import type { GroupVerb, NominationVerb, RequestVerb, SeatVerb } from './verbs.ts';
import type { GrantedRole, Language, Region, SeatKind, ServiceType } from './vocabulary.ts';

/** What queries give and cards draw: already limited to what the reader may see. */

export type LocalName = { readonly nb: string; readonly nn: string; readonly en: string | null };

export type ServiceBrief = { readonly id: string; readonly type: ServiceType; readonly name: LocalName };
export type SeatBrief = {
  readonly id: string;
  readonly kind: SeatKind;
  readonly region: Region | null;
  /** What the seat stands for, where kind and region do not say it: a site, a municipal service. */
  readonly standsFor?: string | null;
};

/** Why somebody cannot be reached in Teams; each has a remedy in the texts. */
export const reachProblems = [
  'outside-tenant',
  'not-installed',
  'blocked-by-user',
  'disabled-by-admin',
  'not-in-roster',
] as const;
export type ReachProblem = (typeof reachProblems)[number];

/** How an answer was given that somebody else records. */
export const answerChannels = ['phone', 'email', 'meeting', 'letter'] as const;
export type AnswerChannel = (typeof answerChannels)[number];

/** Why a card is sent: its notice says it in one line. */
export const causes = [
  'seat-vacant',
  'nomination-received',
  'clearance-requested',
  'proposal-received',
  'proposal-to-appoint',
  'nomination-returned',
  'nomination-declined',
  'invitation-declined',
  'clearance-refused',
  'member-appointed',
  'nomination-withdrawn',
  'nomination-resent',
  'reminder',
  'answer-recorded',
  'candidate-asked',
  'candidate-answered',
  'leader-changed',
  'answer-undone',
  'candidate-replaced',
  'unreachable',
] as const;
export type Cause = (typeof causes)[number];

/** Why the card about a request for a candidate is sent (R21). */
export const requestCauses = [
  'request-to-pass',
  'request-to-name',
  'request-commented',
  'candidate-named',
  'request-returned',
  'candidate-accepted',
  'request-proposed',
  'request-closed',
  'request-reminder',
] as const;
export type RequestCause = (typeof requestCauses)[number];

/** Why a card about a group or one of its seats is sent. */
export const groupCauses = ['leader-designated', 'leader-undone', 'leader-left'] as const;
export type GroupCause = (typeof groupCauses)[number];
export const seatCauses = ['member-leaves', 'member-stays'] as const;
export type SeatCause = (typeof seatCauses)[number];
/** Why the card about an annual report is sent. */
export const reportCauses = [
  'takeover-requested',
  'takeover-granted',
  'takeover-refused',
  'section-taken-over',
  'section-free',
  'section-delegated',
  'report-reminder',
  'report-extended',
  'report-submitted',
  'report-reopened',
  'report-supplemented',
] as const;
export type ReportCause = (typeof reportCauses)[number];

/** Why a card about a question that somebody put to the service unit is sent. */
export type QuestionCause = 'question-asked' | 'question-answered';

/** Why the card about a channel is sent to those who answer for it. */
export const channelCauses = ['channel-bound', 'channel-unbound', 'channel-broken'] as const;
export type ChannelCause = (typeof channelCauses)[number];

/** Why the figures of a region are sent: a week has begun. */
export type FiguresCause = 'week-begun';

/** Why a message is sent: about a case or a question, or because somebody asked or has just got the app. */
export type MessageCause =
  | Cause
  | QuestionCause
  | RequestCause
  | GroupCause
  | SeatCause
  | ChannelCause
  | ReportCause
  | FiguresCause
  | 'asked'
  | 'installed';

/** The relation that somebody has to a nomination; rights and what is shown follow from it. */
export const nominationRelations = [
  'service-leader',
  'site-leader',
  'candidate',
  'line-leader',
  'former-leader',
  'receiving-contact',
  'appointing-contact',
  'other-contact',
  'group-member',
  'coordinator',
] as const;
export type NominationRelation = (typeof nominationRelations)[number];

/** The relation that a channel has to a nomination: what everybody who reads it may see follows from it. */
export const channelRelations = [
  'receiving-channel',
  'appointing-channel',
  'other-channel',
  'group-channel',
] as const;
export type ChannelRelation = (typeof channelRelations)[number];

/** Who is to act now. */
export type Ball =
  | { readonly kind: 'candidate' | 'line-leader' | 'service-leader'; readonly name: string }
  | { readonly kind: 'contacts'; readonly region: Region; readonly names: readonly string[] }
  /** In place of a region that has nobody who may decide. */
  | { readonly kind: 'coordinators'; readonly region: Region; readonly names: readonly string[] };

export const timelineKinds = [
  'proposed',
  'accepted',
  'declined-invitation',
  'cleared',
  'clearance-refused',
  'forwarded',
  'returned',
  'resent',
  'appointed',
  'declined',
  'withdrawn',
  'reminded',
  'asked',
  'answered',
  'other-leader',
  'replaced',
  'undone',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Who reads what somebody wrote with a step: all who take part, the service alone, or the candidate and the service. */
export type Readership = 'participants' | 'proposer' | 'candidate';

export type TimelineEntry = {
  readonly at: Date;
  readonly kind: TimelineKind;
  /** Who did it. */
  readonly by: string;
  /** For whom, when a contact recorded an answer that was given otherwise. */
  readonly onBehalfOf: string | null;
  readonly how: AnswerChannel | null;
  /** Only where the reader may see it. */
  readonly remark: string | null;
  /** Whether whoever did it took it back. */
  readonly undone: boolean;
  /** The region that a contact acted for. */
  readonly region: Region | null;
};

export type NominationView = {
  readonly id: string;
  readonly version: number;
  readonly step: NominationStep;
  readonly stepSince: Date;
  readonly dueAt: Date | null;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
  readonly serviceRegion: Region;
  readonly appointingRegion: Region;
  /** R19, where it is another than the newest mandate's; the line of the case leaves out the step not taken. */
  readonly route: ProposalRoute;
  readonly candidate: { readonly name: string; readonly trust: string | null };
  readonly proposer: string;
  readonly lineLeader: string | null;
  readonly competence: string;
  /** R22: the committee or organisation that named a user representative. */
  readonly suggestedBy: string | null;
  readonly effortPercent: number | null;
  /** The first day in the seat: as appointed, or as the contact would choose it now. */
  readonly startsOn: Date | null;
  /** Who holds the seat until then, and the first day without them. */
  readonly replaces: { readonly name: string; readonly leavesOn: Date } | null;
  readonly consentedAt: Date | null;
  readonly clearedAt: Date | null;
  readonly ball: Ball | null;
  /** Somebody who has the ball and cannot be reached: shown to those who can help. */
  readonly unreachable: { readonly name: string; readonly problem: ReachProblem } | null;
  readonly timeline: readonly TimelineEntry[];
  readonly viewer: {
    readonly relations: readonly (NominationRelation | ChannelRelation)[];
    readonly may: readonly NominationVerb[];
  };
};

export type VacancyView = {
  readonly seat: SeatBrief;
  readonly service: ServiceBrief;
  /** null once somebody holds the seat. */
  readonly vacantSince: Date | null;
  /** The first day without whoever holds it now and is known to leave; a successor can be proposed before it. */
  readonly leavesOn: Date | null;
  /** Out of use: nobody is proposed for it any more. */
  readonly isRetired: boolean;
  /** The open nomination for the seat, when there is one. */
  readonly nominationId: string | null;
  readonly mayPropose: boolean;
  /** Regions in which the service stands, and the trusts that R4 excludes there. */
  readonly hostTrusts: readonly string[];
  /** The open request for a candidate, when there is one (R21). */
  readonly request: OpenRequestBrief | null;
  readonly version: number;
  /** Shown to everybody who reads the group's channel: nothing to press, and no word of who is proposed. */
  readonly inChannel: boolean;
};

export type OpenRequestBrief = {
  readonly id: string;
  readonly askedAt: Date;
  /** The region whose contacts have it; null when it is with the service. */
  readonly region: Region | null;
};

/** What the proposal form lets one choose from. */
export type ProposalFormView = VacancyView & {
  readonly trusts: readonly { readonly id: string; readonly name: string; readonly region: Region }[];
};

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
      readonly kind: Exclude<AnswerDutyKind, 'answer-question' | 'designate-leader'>;
      readonly service: ServiceBrief;
      readonly seat: SeatBrief;
    }
  | { readonly kind: 'designate-leader'; readonly service: ServiceBrief }
  | { readonly kind: 'answer-question' }
  | {
      readonly kind: ReportDutyKind;
      readonly service: ServiceBrief;
      readonly reportId: string;
      /** Whose part it is, for the parts of regions and sites. */
      readonly region: Region | null;
      readonly siteName: string | null;
    }
);

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
  readonly waiting: readonly WaitingView[];
  readonly waitingCount: number;
  /** Requests for a candidate that a region has, the oldest first. */
  readonly requests: readonly WaitingRequestView[];
};

export type WaitingRequestView = {
  readonly requestId: string;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
  /** Whose contacts have it. */
  readonly region: Region;
  readonly askedAt: Date;
};

export type NominationBrief = {
  readonly id: string;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
  readonly personName: string;
  readonly step: NominationStep;
  readonly stepSince: Date;
};

/** One message that could not be delivered, for the coordinator's and operator's eyes. */
export type DeliveryProblemView = {
  readonly messageId: string;
  readonly personName: string | null;
  readonly isToChannel: boolean;
  readonly card: string;
  readonly state: 'waiting' | 'unreachable' | 'dead';
  readonly problem: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
};

/** An entry of the questions and answers. The contacts of the regions are read from who holds that role today. */
export type FaqView = {
  readonly id: FaqId;
  /** Only for the entry about contacts, and only where no stranger reads along. */
  readonly contacts: readonly RegionContacts[] | null;
};

export type RegionContacts = { readonly region: Region; readonly names: readonly string[] };

/** Whoever is to answer a question: the contacts of a region, or the coordinators. */
export type QuestionOwner = Exclude<DutyOwner, { kind: 'person' | 'service-leader' }>;

/** A question that the questions and answers did not answer, as those who ask and answer see it. */
export type QuestionView = {
  readonly id: string;
  readonly version: number;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly dueAt: Date | null;
  readonly text: string;
  /** What was shown instead of an answer; null when nothing was found. */
  readonly entry: FaqId | null;
  readonly owner: QuestionOwner;
  readonly answer: { readonly text: string; readonly by: string; readonly at: Date } | null;
  readonly viewer: { readonly asked: boolean; readonly mayAnswer: boolean };
};

export const requestRelations = [
  'service-leader',
  'site-leader',
  'passing-contact',
  'naming-contact',
  'coordinator',
] as const;
/** The relation that somebody has to a request for a candidate; rights follow from it. */
export type RequestRelation = (typeof requestRelations)[number];

export const requestTimelineKinds = [
  'reported',
  'passed',
  'named',
  'returned',
  'commented',
  'accepted',
  'proposed',
  'closed',
  'reminded',
] as const;

export type RequestTimelineEntry = {
  readonly at: Date;
  readonly kind: (typeof requestTimelineKinds)[number];
  readonly by: string;
  /** The region that a contact acted for. */
  readonly region: Region | null;
  /** Whom a contact named. */
  readonly person: string | null;
  readonly remark: string | null;
};

/** A request for a candidate, for those who take part in it (R21). */
export type RequestView = {
  readonly id: string;
  readonly version: number;
  readonly step: RequestStep;
  readonly stepSince: Date;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly dueAt: Date | null;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
  readonly serviceRegion: Region;
  readonly namingRegion: Region;
  readonly hostTrusts: readonly string[];
  readonly named: {
    readonly name: string;
    readonly trust: string | null;
    readonly competence: string;
    readonly suggestedBy: string;
  } | null;
  readonly ball: Ball | null;
  /** What came of it. */
  readonly nominationId: string | null;
  readonly timeline: readonly RequestTimelineEntry[];
  readonly viewer: {
    readonly relations: readonly RequestRelation[];
    readonly may: readonly RequestVerb[];
  };
};

/** What the form that names a person lets one choose from. */
export type NamingFormView = RequestView & Pick<ProposalFormView, 'trusts'>;

/** A region's seats in figures. */
export type RegionView = { readonly region: Region; readonly figures: RegionFigures };

/** A line of one of the region's lists. Names of people only where the reader may see them. */
export type RegionLine = {
  readonly service: ServiceBrief;
  readonly since: Date | null;
} & (
  | { readonly list: 'vacant'; readonly seat: SeatBrief; readonly isAskedFor: boolean }
  | {
      readonly list: 'in-process';
      readonly seat: SeatBrief;
      readonly nominationId: string;
      readonly step: NominationStep;
      readonly personName: string | null;
    }
  | {
      readonly list: 'waiting';
      readonly seat: SeatBrief | null;
      readonly kind: DutyKind;
      readonly subjectId: string;
      readonly personName: string | null;
      readonly dueAt: Date | null;
    }
  | { readonly list: 'services'; readonly figures: Omit<RegionFigures, 'seats' | 'waiting'> }
);

/** Some lines of a list, from one on, and how many there are in all. */
export type RegionListView = {
  readonly region: Region;
  readonly list: RegionList;
  readonly lines: readonly RegionLine[];
  readonly total: number;
  /** Whether the reader may open a line's case. */
  readonly mayOpen: boolean;
};

/** A region's card of a week; the newest one follows the figures, an older one keeps what it showed. */
export type WeeklyView = RegionView & {
  readonly id: string;
  readonly version: number;
  /** Its Monday, as `2027-01-25`. */
  readonly week: string;
  readonly newestWeek: string;
  readonly oldest: readonly Extract<RegionLine, { list: 'vacant' }>[];
};

/** A seat of a group, with who holds it and who comes. */
export type GroupSeatView = {
  readonly seat: SeatBrief;
  /** A card about the seat shows which version. */
  readonly version: number;
  readonly holder: {
    readonly personId: string;
    readonly name: string;
    readonly trust: string | null;
    readonly since: Date;
    /** The first day on which the seat is without the holder; null for one who stays. */
    readonly leavesOn: Date | null;
    readonly isGroupLeader: boolean;
  } | null;
  /** Appointed from a later day. */
  readonly next: { readonly name: string; readonly trust: string | null; readonly startsOn: Date } | null;
  readonly vacantSince: Date | null;
  /** Of a seat that nobody holds: who had it last, and the first day without them. */
  readonly left: { readonly name: string; readonly on: Date } | null;
  /** The open nomination; id and name only for those who may see it. */
  readonly nomination: {
    readonly id: string | null;
    readonly personName: string | null;
    readonly since: Date;
  } | null;
  /** Since when a region has been asked for a candidate (R21); null when none is. */
  readonly requestedSince: Date | null;
  /** Whether the reader may propose somebody for it now. */
  readonly mayPropose: boolean;
};

/** One seat, with what its reader may do about it. */
export type SeatView = GroupSeatView & {
  /** Out of use: its cards are receipts. */
  readonly isRetired: boolean;
  readonly service: ServiceBrief;
  readonly viewer: {
    readonly isHolder: boolean;
    /** As the seat is now. */
    readonly may: readonly SeatVerb[];
  };
};

/** What the form for another seat lets one choose from: the sites of a service that has several (R6). */
export type NewSeatView = {
  readonly service: ServiceBrief;
  readonly sites: readonly { readonly trustId: string; readonly trust: string }[];
};

/** A reference group as a whole. */
export type GroupView = {
  readonly version: number;
  readonly service: ServiceBrief;
  readonly hostRegions: readonly Region[];
  readonly leader: {
    readonly personId: string;
    readonly name: string;
    readonly trust: string | null;
    /** R9: who designated, and when, as far as it is recorded. */
    readonly decidedBy: string | null;
    readonly decidedOn: Date | null;
  } | null;
  readonly lastMetOn: Date | null;
  readonly attention: readonly AttentionMark[];
  /** R12: what those who sit in it know, each once. */
  readonly competences: readonly string[];
  readonly seats: readonly GroupSeatView[];
  readonly viewer: {
    readonly personId: string | null;
    readonly relations: readonly GroupRelation[];
    readonly may: readonly GroupVerb[];
    /** The newest record of a leader, when it can be taken back. */
    readonly mayUndoLeader: boolean;
  };
};

/** A group in a list. */
export type GroupBrief = {
  readonly service: ServiceBrief;
  readonly seats: number;
  readonly vacant: number;
  readonly oldestVacancy: Date | null;
  readonly inProcess: number;
  readonly attention: readonly AttentionMark[];
};

/** What a channel is, or is to become: named for people. */
export type NamedTarget =
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'group'; readonly service: ServiceBrief };

/** Why the bot cannot write in a channel. */
export type ChannelProblem = Exclude<ReachProblem, 'outside-tenant'> | 'gone';

/** A channel that belongs, or belonged, to a region or a group. */
export type ChannelView = {
  readonly id: string;
  readonly version: number;
  readonly target: NamedTarget;
  /** The team it is in, when Teams has told its name. */
  readonly team: string | null;
  readonly language: Language;
  readonly boundBy: string;
  readonly boundAt: Date;
  readonly ended: { readonly by: string; readonly at: Date } | null;
  readonly problem: ChannelProblem | null;
  readonly viewer: {
    /** Whether the reader may change it, or, in the channel, whoever of the readers has the right. */
    readonly mayChange: boolean;
    readonly isChannel: boolean;
  };
};

/** Somebody who reads: in which language, and from what day "in 12 days" is reckoned. */
export type Reading = { readonly language: Language; readonly now: Date };
