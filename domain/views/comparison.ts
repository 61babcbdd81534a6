import type { OverYears } from '../comparison.ts';
import type { PerRegion } from '../report-numbers.ts';
import type { Population } from '../report-template.ts';
import type { Region } from '../vocabulary.ts';
import type { ServiceBrief } from './brief.ts';

/** What reports of several years say, beside each other. */
export type ComparisonView = {
  /** Of one service, or of a region: all services that it answers for, and its patients at all services. */
  readonly of: { readonly service: ServiceBrief } | { readonly region: Region };
  /** The years that have reports, the oldest first. */
  readonly years: readonly number[];
  /** How many reports each year's numbers are from. */
  readonly reports: readonly number[];
  readonly activity: readonly OverYears<number>[];
  readonly research: readonly OverYears<number>[];
  /** Patients from each region, to be seen against its people. */
  readonly access: readonly OverYears<PerRegion>[];
  readonly population: Population;
};
