import type { CycleDates } from '../report.ts';
import type { ReportTemplate } from '../report-template.ts';
import type { ServiceType } from '../vocabulary.ts';

/** What the coordinator looks at: a year's rounds, and what is asked in them. */

export type RoundView = {
  readonly id: string;
  /** The year that is reported on. */
  readonly year: number;
  readonly dates: CycleDates;
  readonly openedAt: Date;
  readonly openedBy: string | null;
  readonly closedAt: Date | null;
  readonly reportCount: number;
  readonly submittedCount: number;
};

export type RoundsView = {
  /** The newest first. */
  readonly rounds: readonly RoundView[];
  /** The round that could be opened next, with the usual days (R30, R38). */
  readonly next: { readonly year: number; readonly dates: CycleDates };
};

/** The newest questions of a type of service and year. */
export type TemplateBrief = {
  readonly type: ServiceType;
  readonly version: number;
  /** null for the program's own. */
  readonly addedBy: string | null;
  readonly addedAt: Date | null;
  /** Reports that were made from any version of it; they keep theirs. */
  readonly reportCount: number;
};

export type TemplatesView = { readonly year: number; readonly templates: readonly TemplateBrief[] };

export type TemplateView = TemplateBrief & { readonly year: number; readonly content: ReportTemplate };
