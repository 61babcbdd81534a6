import type { SectionContent } from './content-faults.ts';
import type { Words } from './report-schema.ts';
import type { ReportTemplate } from './report-template.ts';
import type { Language, Region, SeatKind } from './vocabulary.ts';

/** A report as something to read: what the review page, Word and PDF draw, each in its own way. */

/** A piece of a line. */
export type Inline = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly link?: string;
};

export type ListItem = {
  /** 0 for the outermost list. */
  readonly depth: number;
  /** The number of an item in a numbered list; null for a bullet. */
  readonly number: number | null;
  readonly line: readonly Inline[];
};

export type TableCell = { readonly text: string; readonly link?: string };

export type Block =
  /** 1 is the title; headings follow each other without a gap. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4 | 5;
      readonly text: string;
      readonly id?: string;
    }
  | { readonly kind: 'paragraph'; readonly line: readonly Inline[]; readonly subtle?: true }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** The first cell of each row heads the row. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly title: string; readonly isNumeric: boolean }[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  /** Bars beside each other in groups; the same numbers stand in the table that follows. */
  | {
      readonly kind: 'chart';
      readonly title: string;
      /** What the picture shows, in words. */
      readonly alt: string;
      readonly series: readonly string[];
      readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
      readonly unit: string;
    }
  /** Something to be aware of: a flag of R46, a section that was left out. */
  | { readonly kind: 'note'; readonly text: string };

export type ReportOutline = {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** What an outline is made from: a report as it was handed in, or as it stands while it is written. */
export type OutlineSource = {
  readonly template: ReportTemplate;
  readonly service: Words;
  readonly year: number;
  readonly sections: readonly OutlineSection[];
  /** Whoever sat in the group on the day that it was handed in. */
  readonly members: readonly {
    readonly kind: SeatKind;
    readonly region: Region | null;
    readonly name: string;
  }[];
  /** null while it is written. */
  readonly submitted: { readonly at: Date; readonly by: string; readonly sha256: string } | null;
};

export type OutlineSection = {
  readonly key: string;
  readonly ordinal: number;
  /** The name of the site, in a section that is repeated for each. */
  readonly site: string | null;
  readonly region: Region | null;
  /** null for a section that was left out. */
  readonly content: SectionContent | null;
  /** Why it was left out: in somebody's words, or because nobody has the post or the seat. */
  readonly leftOut: { readonly reason: string | null; readonly isVacant: boolean } | null;
  /** Whoever wrote in it. */
  readonly writers: readonly string[];
  /** What came after the report was handed in, the oldest first. */
  readonly supplements: readonly {
    readonly at: Date;
    readonly by: string;
    readonly content: SectionContent;
  }[];
};
