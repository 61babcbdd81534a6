import type { Region } from '../vocabulary.ts';
import type { LocalName, ServiceBrief } from './brief.ts';

/** What a service said last of its website and its registers (R36), for those who follow services up. */
export type StandingFacts = {
  readonly service: ServiceBrief;
  readonly region: Region;
  /** The year of the report that says so; null where none was handed in. */
  readonly year: number | null;
  readonly website: string | null;
  /** Points of the checklist that the website lacks, of how many. */
  readonly missing: readonly LocalName[];
  readonly points: number;
  readonly registers: readonly {
    readonly name: string;
    /** Percent of the patients. */
    readonly coverage: number | null;
    readonly isUsed: boolean;
  }[];
};

export type StandingFactsView = { readonly rows: readonly StandingFacts[]; readonly count: number };
