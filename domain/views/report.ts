import type { SectionContent } from '../content-faults.ts';
import type { DraftCause, PartKind, ReportState, SectionState } from '../report.ts';
import type { Gate, LeftOut } from '../report-gate.ts';
import type { Supplement } from '../report-submission.ts';
import type { Population } from '../report-template.ts';
import { type Region, regions, type ServiceType } from '../vocabulary.ts';
import type { LocalName, ServiceBrief } from './brief.ts';

/** What the queries about annual reports give: already limited to what the reader may see. */

/** Whoever writes just now. */
export type HolderView = {
  readonly name: string;
  readonly since: Date;
  /** The reader, at this or another tab. */
  readonly isYou: boolean;
  /** Has not changed anything for a while: the owner may take over. */
  readonly isIdle: boolean;
  /** Seconds until it is free, if no sign of the holder comes. */
  readonly secondsLeft: number;
};

export type PartView = {
  readonly id: string;
  readonly kind: PartKind;
  readonly site: { readonly id: string; readonly name: string } | null;
  readonly region: Region | null;
  /** Who answers for it today; empty when a seat or post is vacant. */
  readonly owners: readonly string[];
  /** The day on which it is due, as `2027-01-25`. */
  readonly dueOn: string;
  readonly sectionCount: number;
  /** Done, or left out with a reason. */
  readonly doneCount: number;
};

export type SectionBrief = {
  readonly id: string;
  readonly partId: string;
  readonly key: string;
  readonly ordinal: number;
  readonly title: LocalName;
  /** Some of its questions can be answered in a card. */
  readonly fitsCard: boolean;
  readonly state: SectionState;
  readonly version: number;
  readonly revision: number;
  readonly writtenBy: string | null;
  readonly writtenAt: Date | null;
  readonly leftOut: LeftOut | null;
  /** It was left out, and came later. */
  readonly isSupplemented: boolean;
  readonly holder: HolderView | null;
  readonly viewer: { readonly owns: boolean; readonly mayWrite: boolean };
};

export type ReportView = {
  readonly id: string;
  readonly version: number;
  readonly state: ReportState;
  readonly year: number;
  /** Its round is over: nothing is written or handed in any more, whether it was handed in or not. */
  readonly isRoundClosed: boolean;
  readonly service: ServiceBrief;
  /** The day of submission, put off where it was. */
  readonly dueOn: string;
  readonly extended: { readonly to: string; readonly reason: string } | null;
  readonly parts: readonly PartView[];
  readonly sections: readonly SectionBrief[];
  /** Who hands in (R35): the service's leaders. */
  readonly submitters: readonly string[];
  readonly groupCompleted: { readonly at: Date; readonly by: string } | null;
  readonly submitted: { readonly at: Date; readonly by: string } | null;
  readonly returned: { readonly at: Date; readonly by: string; readonly reason: string } | null;
  /** What is missing, per part, before it can be handed in without a reason. */
  readonly gate: Gate;
  readonly viewer: {
    readonly maySubmit: boolean;
    readonly mayCompleteGroupPart: boolean;
    readonly mayRemind: boolean;
    readonly mayReopen: boolean;
    readonly mayExtend: boolean;
    /** Sections that their owner lets the reader write, the newest first. */
    readonly helpsWith: readonly string[];
  };
};

/** A text that is kept for whoever wrote it, beside the section. */
export type KeptDraftView = {
  readonly id: string;
  readonly why: DraftCause;
  readonly keptAt: Date;
  readonly baseRevision: number;
  readonly content: SectionContent;
};

/** One of the own kept texts, wherever it was written. */
export type KeptTextView = KeptDraftView & {
  readonly sectionId: string;
  readonly ordinal: number;
  readonly title: LocalName;
  readonly year: number;
  readonly service: ServiceBrief;
  /** What was asked, as the report's template has it. */
  readonly template: unknown;
  /** Whether the reader still may see the report; the text stays theirs in any case. */
  readonly seesReport: boolean;
};

/** So many of them at a time, the newest first. */
export type KeptTexts = {
  /** All that there are. */
  readonly count: number;
  readonly texts: readonly KeptTextView[];
  /** Where older ones go on; null when there are none. */
  readonly earlier: string | null;
};

/** An answer that somebody found out between the reports: who, and on which day. */
export type KnownAnswer = { readonly answer: unknown; readonly on: string; readonly by: string };

export type SectionView = SectionBrief & {
  readonly reportId: string;
  readonly year: number;
  readonly service: ServiceBrief;
  readonly part: PartView;
  readonly isFrozen: boolean;
  /** The section of the template, as the report's frozen version has it. */
  readonly template: unknown;
  readonly content: SectionContent;
  /** What was answered under the same key the year before; null when nothing was. */
  readonly lastYear: SectionContent | null;
  /** The reader's own, the newest first. */
  readonly drafts: readonly KeptDraftView[];
  /** The next chapter of the part that the reader may write and that is not finished. */
  readonly next: Pick<SectionBrief, 'id' | 'ordinal' | 'title'> | null;
};

/** One part, for whoever owns it or helps with chapters of it. */
export type PartToWrite = {
  readonly part: PartView;
  /** The part is another's: `sections` are the chapters that its owner lets the reader write. */
  readonly isHelper: boolean;
  readonly reportId: string;
  readonly year: number;
  readonly service: ServiceBrief;
  readonly sections: readonly SectionBrief[];
};

/** What stands around a section's text on its page. */
export type SectionCare = {
  /** Whom the owner lets write it too. */
  readonly helpers: readonly { readonly personId: string; readonly name: string }[];
  readonly population: Population;
  /** Nothing is written or handed in any more, whether it was handed in or not. */
  readonly isRoundClosed: boolean;
  readonly mayLeaveOut: boolean;
  /** Handed in without it: what comes now is added beside what was handed in. */
  readonly maySupplement: boolean;
  readonly supplements: readonly Supplement[];
  /** Who asks the reader, who holds it now, to be let take over. */
  readonly takeovers: readonly { readonly requestId: string; readonly askedBy: string }[];
  /** What the reader, who waits for it, has asked for: to be told, and how a question to take over stands. */
  readonly waiting: { readonly isWatching: boolean; readonly asked: 'open' | 'refused' | null };
  /** The reader let somebody write here, or was let, and nobody took it since. */
  readonly handover: { readonly isYours: boolean; readonly other: string } | null;
  /** Why it came back; null unless it did. */
  readonly returned: ReportView['returned'];
  /** The group's leader marked the group's part, which does not count any more when this is opened again. */
  readonly isGroupMarked: boolean;
};

/** A line of the reader's own list. */
export type MyReportLine = {
  readonly id: string;
  readonly year: number;
  readonly state: ReportState;
  readonly service: ServiceBrief;
  readonly dueOn: string;
  readonly sectionCount: number;
  readonly doneCount: number;
  /** Left out, and so not among those that are done. */
  readonly leftOutCount: number;
  /** How many sections the reader may write, and how many of them are done. */
  readonly mine: { readonly sectionCount: number; readonly doneCount: number };
};

/** "May I take over?", for the holder and for whoever asked. */
export type TakeoverView = {
  readonly id: string;
  readonly version: number;
  readonly sectionId: string;
  readonly reportId: string;
  readonly service: ServiceBrief;
  readonly title: LocalName;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly holder: string;
  readonly answeredAt: Date | null;
  /** Not answered, and still about the holding that was asked for. */
  readonly isOpen: boolean;
  readonly outcome: 'granted' | 'refused' | 'lapsed' | null;
  readonly viewer: { readonly mayAnswer: boolean };
};

/** What somebody saved while they held a section once; the newest first. */
export type WritingSpell = {
  readonly by: string;
  readonly from: Date;
  readonly to: Date;
  readonly revisions: readonly {
    readonly revision: number;
    readonly at: Date;
    readonly how: 'saved' | 'restored';
  }[];
};

/** A part of what was saved. */
export type SectionHistory = {
  readonly sectionId: string;
  readonly spells: readonly WritingSpell[];
  /** Revisions older than this one come next; null when there are none. */
  readonly earlier: number | null;
};

export type OverviewPart = {
  readonly id: string;
  readonly kind: PartKind;
  readonly region: Region | null;
  /** The name of the site, in a site's part. */
  readonly site: string | null;
  readonly sectionCount: number;
  readonly doneCount: number;
  readonly isBegun: boolean;
  /** All done or left out; for the group's own, its leader's word (R35). */
  readonly isReady: boolean;
  readonly isLate: boolean;
};

export type OverviewRow = {
  readonly id: string;
  readonly service: ServiceBrief;
  /** The service's responsible region. */
  readonly region: Region;
  readonly state: ReportState;
  readonly dueOn: string;
  readonly parts: readonly OverviewPart[];
  readonly doneParts: number;
  /** Parts whose day is over, and the report itself; none once it is handed in. */
  readonly lateParts: number;
};

/** What the rows may be sorted by: a column of the table, one for the parts of each region among them. */
export const overviewOrders = ['service', 'late', 'own', 'group', ...regions, 'state', 'due'] as const;
export type OverviewOrder = (typeof overviewOrders)[number];

type Counts = { readonly reports: number; readonly submitted: number; readonly late: number };

/** Services by parts, and what is late. */
export type ReportOverview = {
  readonly year: number;
  /** The years that have a round, the newest first. */
  readonly years: readonly number[];
  /** Whether this year has one. */
  readonly isOpened: boolean;
  readonly count: number;
  readonly byRegion: readonly (Counts & { readonly region: Region })[];
  readonly byType: readonly (Counts & { readonly type: ServiceType })[];
  readonly rows: readonly OverviewRow[];
};
