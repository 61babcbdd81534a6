import type { EntryFigures } from '../comparison.ts';
import type { Field, RegionTableField } from '../report-field.ts';
import type { PerRegion, VolumeFlag } from '../report-numbers.ts';
import type { Population } from '../report-template.ts';
import type { LocalName, ServiceBrief } from './brief.ts';

/** The numbers of one report, beside what they are to be seen against. */
export type ReportFigures = {
  readonly reportId: string;
  readonly year: number;
  readonly service: ServiceBrief;
  readonly population: Population;
  /** Numbers that are compared from year to year, with the flags of R46. */
  readonly numbers: readonly FigureLine[];
  /** Patients from each region, against the population. */
  readonly access: readonly AccessFigure[];
  /** The same as it is compared with earlier years. */
  readonly compared: EntryFigures;
};

/** Where a number stands. */
export type FigurePlace = {
  readonly sectionId: string;
  readonly section: LocalName;
  /** The name of the site, in a chapter that each site answers. */
  readonly site: string | null;
};

export type FigureLine = FigurePlace & {
  readonly field: Field;
  readonly now: number | null;
  readonly before: number | null;
  readonly flag: VolumeFlag | null;
};

export type AccessFigure = FigurePlace & {
  readonly field: RegionTableField;
  readonly now: PerRegion;
  readonly before: PerRegion | null;
};
