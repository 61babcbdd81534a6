import type { OutlineSection } from '../report-outline.ts';
import type { Words } from '../report-schema.ts';
import type { ReportTemplate } from '../report-template.ts';
import type { Region, ServiceType } from '../vocabulary.ts';

/** What everybody may read: nothing here names a person of the program. */

export type PublicLine = {
  readonly id: string;
  readonly year: number;
  readonly region: Region;
  readonly type: ServiceType;
  readonly service: Words;
  /** What a file is called; else empty. */
  readonly title: string;
  readonly isFile: boolean;
  readonly publishedAt: Date;
};

export type PublicArchive = {
  readonly years: readonly number[];
  readonly count: number;
  readonly lines: readonly PublicLine[];
  /** When something became public, or was withdrawn, last; null when nothing ever was. */
  readonly changedAt: Date | null;
};

export type PublicReport = PublicLine & {
  readonly changedAt: Date;
  /** What the file adds up to (SHA-256); null for a report. */
  readonly fileSum: string | null;
  /** null for a file. */
  readonly report: {
    readonly handedInAt: Date;
    readonly template: ReportTemplate;
    /** Without writers, and without why a part was left out. */
    readonly sections: readonly OutlineSection[];
  } | null;
};
