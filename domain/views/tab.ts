import type { ContentFault } from '../content-faults.ts';
import type { Field } from '../report-field.ts';
import type { LeftOut } from '../report-gate.ts';
import type { Words } from '../report-schema.ts';
import type { SubmissionView } from '../report-submission.ts';
import type { Language, Region } from '../vocabulary.ts';
import type { LocalName, ServiceBrief } from './brief.ts';
import type { KeptTexts, KeptTextView, KnownAnswer, SectionCare, SectionView } from './report.ts';

/** What the tab's pages are given, beside the views that cards draw too. */

/** Who looks at the page. */
export type ReaderView = {
  readonly personId: string;
  readonly name: string;
  readonly language: Language;
  readonly now: Date;
  /** Contacts and coordinators look at many reports; others have their own. */
  readonly seesOverview: boolean;
  /** Those of them, and leaders of services, whose processes go on for years. */
  readonly seesProcesses: boolean;
  readonly isCoordinator: boolean;
  /** The one region that somebody answers for who does not answer for all; null for others. */
  readonly ownRegion: Region | null;
  /** Where the chat with Samråd is opened. */
  readonly chatLink: string;
};

/** A chapter as its page shows it: with its questions, and what is missing before it is done. */
export type SectionPageView = Omit<SectionView, 'template'> & {
  readonly guidance: Words;
  readonly fields: readonly Field[];
  readonly faults: readonly ContentFault[];
  readonly care: SectionCare;
  /** By the questions' keys; empty where last year's answers are the newest that are known. */
  readonly known: Readonly<Record<string, KnownAnswer>>;
};

/** The reader's own kept texts, each with what was asked. */
export type KeptTextsPage = Omit<KeptTexts, 'texts'> & {
  readonly texts: readonly (Omit<KeptTextView, 'template'> & { readonly fields: readonly Field[] })[];
};

/** A report as it was handed in: who wrote what, who sat in the group, what came late. */
export type HandedInView = Omit<SubmissionView, 'template' | 'content'> & {
  readonly year: number;
  readonly service: ServiceBrief;
  readonly sections: readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly title: LocalName;
    readonly place: { readonly site: string | null; readonly region: Region | null };
    readonly leftOut: LeftOut | null;
  }[];
};
