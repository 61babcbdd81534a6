import type { RegisterState } from '../standing-facts.ts';
import type { Region } from '../vocabulary.ts';
import type { LocalName, ServiceBrief } from './brief.ts';

/** What is known of a service's website and its registers (R36), for those who follow services up. */
export type StandingFacts = {
  readonly service: ServiceBrief;
  readonly region: Region;
  /** The year of the newest report that says so; null where none was handed in. */
  readonly year: number | null;
  /** When somebody went through it after that, as `2027-01-29`; null where the report is the newest word. */
  readonly lookedOn: string | null;
  /** The day of the newest word, whichever it is. */
  readonly knownOn: string | null;
  readonly website: string | null;
  /** Points of the checklist that the website lacks, of how many. */
  readonly missing: readonly LocalName[];
  readonly points: number;
  readonly registers: readonly {
    readonly name: string;
    /** Percent of the patients, where a report told. */
    readonly coverage: number | null;
    /** Whether the report said that its results were used; null where a look between the reports is the newest word. */
    readonly isUsed: boolean | null;
    readonly link: string | null;
    readonly state: RegisterState | null;
  }[];
};

export type StandingFactsView = { readonly rows: readonly StandingFacts[]; readonly count: number };

/** One service's website and registers, to be gone through between its reports. */
export type ServiceFactsView = {
  readonly service: ServiceBrief;
  readonly region: Region;
  /** 0 where nobody has gone through it. */
  readonly version: number;
  readonly address: string | null;
  readonly points: readonly {
    readonly key: string;
    readonly title: LocalName;
    /** null where nobody has said. */
    readonly isThere: boolean | null;
    readonly link: string | null;
    readonly looked: Looked | null;
  }[];
  readonly registers: readonly {
    readonly name: string;
    readonly link: string | null;
    readonly state: RegisterState;
  }[];
  readonly looked: Looked | null;
  /** By when it is to be gone through again. */
  readonly nextOn: string | null;
  /** The year of the report that it is filled in from, where nobody has gone through it since. */
  readonly fromYear: number | null;
  readonly mayNote: boolean;
};

/** Who looked, and on which day. */
export type Looked = { readonly on: string; readonly by: string };
