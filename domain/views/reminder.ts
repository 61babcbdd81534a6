import type { PolicyText } from '../policy-text.ts';
import type { Frequency } from '../reminder-rules.ts';
import type { SeatBrief, ServiceBrief } from './brief.ts';
import type { DutyView } from './home.ts';

/** Why somebody is reminded of a duty; `vacant`: nobody has the post or the seat that owes it. */
export const reminderReasons = ['owner', 'group-leader', 'contact', 'coordinator', 'vacant'] as const;
export type ReminderReason = (typeof reminderReasons)[number];

export type ReminderLine = {
  readonly duty: DutyView;
  readonly why: ReminderReason;
  /** Who owes it, for those who hear of it because it is late. */
  readonly owners: readonly string[];
  /** Whose reminder it is, for whoever reads while that person is away. */
  readonly awayName: string | null;
  /** What the coordinators say to everybody who is reminded of such a thing. */
  readonly words: PolicyText | null;
};

/** An appointment by another region (R20): to be known, and nothing to do. */
export type AppointmentNews = {
  readonly nominationId: string;
  readonly candidateName: string;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
};

/** One person's reminders of one day, as far as they still are to be done, and what is only to be known. */
export type DigestView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** The day that they came on: `2027-02-10`. */
  readonly day: string;
  readonly isToday: boolean;
  readonly lines: readonly ReminderLine[];
  readonly news: readonly AppointmentNews[];
  /** Whether all that is open was put off to a later day. */
  readonly putOffTo: string | null;
};

/** What somebody chose about the own reminders. */
export type ReminderChoices = {
  readonly frequency: Frequency;
  readonly allowsWeekly: boolean;
  readonly urgentDays: number;
  /** The last day of being away; null when there is none, or it is over. */
  readonly awayUntil: string | null;
  readonly reader: {
    readonly name: string;
    readonly objectId: string | null;
    readonly email: string | null;
  } | null;
  readonly today: string;
};
