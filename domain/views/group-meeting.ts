import type { MeetingAnswer, MeetingForm, MeetingVerb } from '../group-meeting.ts';
import type { SeatBrief, ServiceBrief } from './brief.ts';

/** A meeting of a group in a list. */
export type GroupMeetingBrief = {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly form: MeetingForm;
  readonly cancelledAt: Date | null;
  readonly recordedAt: Date | null;
  /** How many say that they come; of one that was recorded, how many were there. */
  readonly present: number;
  readonly minutesLink: string | null;
};

export type GroupMeetingGuest = {
  readonly personId: string;
  readonly name: string;
  /** The seat in the group that is theirs now; null for whoever has none, such as the leader of the service. */
  readonly seat: SeatBrief | null;
  readonly answer: MeetingAnswer | null;
  /** null until it was recorded. */
  readonly wasThere: boolean | null;
};

export type MeetingTimes = { readonly startsAt: Date; readonly endsAt: Date };

/** A meeting, for whoever takes part in the group or answers for it. */
export type GroupMeetingView = GroupMeetingBrief & {
  readonly version: number;
  /** Who last wrote down who was there, and who last changed it; null while nobody has. */
  readonly recordedBy: string | null;
  readonly changedBy: string | null;
  readonly service: ServiceBrief;
  readonly place: string | null;
  readonly link: string | null;
  readonly agenda: readonly string[];
  readonly calledBy: string;
  /** When it was to be before it was moved last; null for one that never was. */
  readonly movedFrom: MeetingTimes | null;
  /** Opens the entry for calendars. */
  readonly calendarKey: string;
  readonly guests: readonly GroupMeetingGuest[];
  readonly viewer: {
    readonly answer: MeetingAnswer | null;
    /** Whether it was the reader who called it. */
    readonly called: boolean;
    readonly may: readonly MeetingVerb[];
  };
};

/** A group's meetings, the next first and then those that were. */
export type GroupMeetings = {
  readonly service: ServiceBrief;
  readonly meetings: readonly GroupMeetingBrief[];
  readonly mayCall: boolean;
};
