import type { Region } from '../vocabulary.ts';
import type { ServiceBrief } from './brief.ts';

/** A short question to a group, as whoever was asked or asks sees it. */
export type CheckInView = {
  readonly id: string;
  readonly version: number;
  readonly service: ServiceBrief;
  readonly question: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly closedAt: Date | null;
  /** By when it is to be answered, as `2027-01-29`; null for one from before answers were owed. */
  readonly dueOn: string | null;
  readonly answered: number;
  readonly asked: number;
  /** Who reads what is answered, by name; nobody where all of them have left. */
  readonly readers: readonly string[];
  /** What each answered; for those who read it alone. */
  readonly answers: readonly { readonly name: string; readonly text: string; readonly at: Date }[] | null;
  readonly viewer: {
    readonly answer: string | null;
    readonly isAsked: boolean;
    readonly mayAnswer: boolean;
    readonly mayClose: boolean;
  };
};

export type GroupCheckIns = { readonly checkIns: readonly CheckInView[]; readonly mayAsk: boolean };

/** What somebody told others of the service. */
export type SpreadView = {
  readonly id: string;
  readonly what: string;
  readonly audience: string;
  /** As `2027-01-29`. */
  readonly spreadOn: string;
  readonly region: Region | null;
  readonly toldBy: string;
  readonly isOwn: boolean;
};

export type GroupSpreads = { readonly spreads: readonly SpreadView[]; readonly mayTell: boolean };
