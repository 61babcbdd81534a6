import type { AttentionMark } from '../attention.ts';
import type { GroupRelation } from '../group-access.ts';
import type { GroupDeed } from '../group-deeds.ts';
import type { GroupVerb, SeatVerb } from '../verbs.ts';
import type { Region } from '../vocabulary.ts';
import type { SeatBrief, ServiceBrief } from './brief.ts';

/** What queries about reference groups and their seats give. */

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
  /** The last day of a service that has ended. */
  readonly closedOn: Date | null;
  /** The next meeting that is called, for whoever takes part in the group or answers for it. */
  readonly nextMeeting: { readonly id: string; readonly startsAt: Date; readonly endsAt: Date } | null;
  readonly attention: readonly AttentionMark[];
  /** R12: what those who sit in it know, each once. */
  readonly competences: readonly string[];
  readonly seats: readonly GroupSeatView[];
  readonly viewer: {
    readonly personId: string | null;
    readonly relations: readonly GroupRelation[];
    readonly may: readonly GroupVerb[];
    /** What the reader can begin in it from the chat. */
    readonly deeds: readonly GroupDeed[];
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
