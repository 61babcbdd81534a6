import type { SectionContent } from './content-faults.ts';
import type { PartKind } from './report.ts';
import type { LeftOut } from './report-gate.ts';
import type { ServiceBrief } from './views/brief.ts';
import type { Region, SeatKind } from './vocabulary.ts';

/** A report as it was handed in. Documents are made from this and from nothing else. */

export type FrozenSection = {
  readonly id: string;
  readonly key: string;
  /** The chapter number. */
  readonly ordinal: number;
  readonly part: {
    readonly kind: PartKind;
    readonly site: { readonly id: string; readonly name: string } | null;
    readonly region: Region | null;
  };
  /** The revision that was handed in. */
  readonly revision: number;
  /** null for a section that was left out. */
  readonly content: SectionContent | null;
  readonly leftOut: LeftOut | null;
};

export type FrozenReport = {
  readonly year: number;
  readonly service: ServiceBrief;
  /** Templates never change: with the id the questions are the ones that were asked. */
  readonly template: { readonly id: string; readonly version: number };
  readonly sections: readonly FrozenSection[];
};

export type Supplement = {
  readonly id: string;
  readonly sectionId: string;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly content: SectionContent;
  readonly sha256: string;
};

export type SubmissionView = {
  readonly id: string;
  readonly reportId: string;
  /** 1, and one more each time that it was opened again and handed in anew. */
  readonly number: number;
  readonly submittedAt: Date;
  readonly submittedBy: string;
  readonly content: FrozenReport;
  readonly sha256: string;
  readonly template: unknown;
  /** Names as they are known today; empty for somebody who was erased. */
  readonly writers: readonly { readonly sectionId: string; readonly names: readonly string[] }[];
  readonly members: readonly {
    readonly kind: SeatKind;
    readonly region: Region | null;
    readonly name: string;
  }[];
  readonly supplements: readonly Supplement[];
};
