import type { NominationStep, ProposalRoute } from '../nomination.ts';
import type { NominationVerb } from '../verbs.ts';
import type { Region } from '../vocabulary.ts';
import type { SeatBrief, ServiceBrief } from './brief.ts';
import type { ReachProblem } from './reach.ts';

/** What queries about nominations and the seats that they fill give: already limited to what the reader may see. */

/** How an answer was given that somebody else records. */
export const answerChannels = ['phone', 'email', 'meeting', 'letter'] as const;

export type AnswerChannel = (typeof answerChannels)[number];

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
  /** Whether it was done with a link from a mail, outside Teams. */
  readonly byLink: boolean;
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
  /** Whoever has the ball, if they were asked by mail: shown to those who can help. */
  readonly mailed: string | null;
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

export type NominationBrief = {
  readonly id: string;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
  readonly personName: string;
  readonly step: NominationStep;
  readonly stepSince: Date;
};
