import type { YearEntry } from '../group-year.ts';
import type { OnboardingKind } from '../onboarding.ts';
import type { SeatBrief, ServiceBrief } from './brief.ts';

/** What comes in a group's year from today on. */
export type GroupYear = {
  /** As `2027-01-29`. */
  readonly today: string;
  readonly entries: readonly YearEntry[];
};

/** Somebody who has, or has had, a seat in a group. */
export type HeldSeat = {
  readonly seat: SeatBrief;
  readonly name: string;
  readonly trust: string | null;
  /** As `2027-01-29`. */
  readonly startsOn: string;
  /** The last day; null for one who stays. */
  readonly endsOn: string | null;
  /** Whether they sit in it today. */
  readonly isNow: boolean;
};

/** Who has sat in a group and led it, the newest first. */
export type GroupHistory = {
  readonly held: readonly HeldSeat[];
  readonly leaders: readonly { readonly name: string; readonly from: string | null }[];
};

/** How a group works, for whoever has just come to it; of a new service, what its leader begins with (P12). */
export type OnboardingView = {
  readonly kind: OnboardingKind;
  readonly version: number;
  readonly service: ServiceBrief;
  /** The reader's own seat. */
  readonly seat: SeatBrief | null;
  readonly leader: string | null;
  readonly serviceLeaders: readonly string[];
  readonly members: number;
  readonly vacant: number;
  readonly nextMeeting: { readonly id: string; readonly startsAt: Date; readonly endsAt: Date } | null;
  /** What comes first for the reader. */
  readonly entries: readonly YearEntry[];
};
