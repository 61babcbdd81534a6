import type { Publicity } from '../archive.ts';
import type { Region, ServiceType } from '../vocabulary.ts';
import type { ServiceBrief } from './brief.ts';

/** A piece of a text in which something was found; `isHit` for the words themselves. */
export type FoundPiece = { readonly text: string; readonly isHit: boolean };

export type ArchiveLine = {
  readonly id: string;
  readonly year: number;
  readonly region: Region;
  readonly service: ServiceBrief;
  /** null for what was added as a file. */
  readonly reportId: string | null;
  /** What it is called, for a file; else empty. */
  readonly title: string;
  readonly publicity: Publicity;
  /** Where in it the words stand; empty when nothing was searched for. */
  readonly found: readonly FoundPiece[];
};

export type ArchiveFilter = {
  readonly text: string;
  readonly year: number | null;
  readonly region: Region | null;
  readonly type: ServiceType | null;
  readonly from: number;
};

/** A file that is out of the archive: by whom, when and why. */
export type TakenAway = { readonly at: Date; readonly by: string; readonly reason: string };

export type TakenAwayLine = Omit<ArchiveLine, 'found'> & { readonly takenAway: TakenAway };

export type ArchiveView = {
  /** The years that have something, the newest first. */
  readonly years: readonly number[];
  readonly count: number;
  readonly lines: readonly ArchiveLine[];
  /** What was looked for instead, when nothing has the words as they were typed; else empty. */
  readonly meant: readonly string[];
  /** Files that were taken away, the last one first, for whoever may bring them back; empty for others. */
  readonly takenAway: readonly TakenAwayLine[];
  /** How many there are; shown are the last ones. */
  readonly takenAwayCount: number;
  readonly viewer: { readonly mayPublish: boolean; readonly mayAdd: boolean };
};

export type ArchiveEntryView = ArchiveLine & {
  readonly version: number;
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
  readonly withdrawnAt: Date | null;
  /** A file that is out of the archive, for whoever may bring it back. */
  readonly takenAway: TakenAway | null;
  /** Of people with a part in the service, those whose whole name stands in the text; for whoever may publish. */
  readonly namesFound: readonly string[];
  readonly viewer: {
    readonly mayPublish: boolean;
    readonly mayTakeAway: boolean;
    /** Whether the report has a page of its own for the reader. */
    readonly seesReport: boolean;
  };
};
