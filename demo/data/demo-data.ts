import type { CastKey } from './cast.ts';
import type { Rows } from './rows.ts';

export type Locale = 'nb-NO' | 'nn-NO' | 'en-US';

/** Somebody's account in a tenant: what the program knows as an identity, and how the client is set up. */
export type Account = {
  readonly tenantId: string;
  readonly objectId: string;
  readonly personId: string;
  readonly locale: Locale;
  /** Whether the app is there from the beginning. */
  readonly installed: boolean;
};

/** The whole made-up world: rows for the tables, and what only the clients know. */
export type DemoData = {
  readonly seed: number;
  readonly scale: number;
  /** ISO 8601; everything happened before it. */
  readonly now: string;
  readonly rows: Rows;
  readonly accounts: readonly Account[];
  /** Person ids of those who are played. */
  readonly cast: Readonly<Record<CastKey, string>>;
  /** Ids of the interesting cases by name: `case/<name>` is a seat, `nomination/<name>`, `group/<name>` a service. */
  readonly planted: Readonly<Record<string, string>>;
};
