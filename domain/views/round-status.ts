import type { PolicyText } from '../policy-text.ts';
import type { ReportPartKind } from '../report.ts';
import type { RoundFigures } from '../round-status.ts';
import type { Region } from '../vocabulary.ts';
import type { ServiceBrief } from './brief.ts';
import type { NamedTarget } from './channel.ts';

/** A part that is missing, by whose it is: nobody is named where others read along. */
export type MissingPart = {
  readonly kind: ReportPartKind;
  readonly region: Region | null;
  readonly siteName: string | null;
  readonly isLate: boolean;
  readonly isVacant: boolean;
};

/** A channel's card of a round of reports. */
export type RoundStatusView = {
  readonly id: string;
  readonly version: number;
  /** The year that is reported on. */
  readonly year: number;
  /** Of a group: its service's report; null for a region. */
  readonly reportId: string | null;
  readonly target: NamedTarget;
  readonly figures: RoundFigures;
  /** When everything is to be handed in. */
  readonly dueOn: string;
  readonly isOver: boolean;
  /** The coordinator ended the round: nothing comes any more. */
  readonly isClosed: boolean;
  /** What the coordinators say to everybody who is reminded of it. */
  readonly words: PolicyText | null;
  /** Of a group: its own parts that are missing. */
  readonly missing: readonly MissingPart[];
  /** Of a region: its services with most that is missing. */
  readonly services: readonly {
    readonly service: ServiceBrief;
    readonly missing: number;
    readonly late: number;
  }[];
  readonly serviceCount: number;
};
