import { hoursOfDayReminder } from '../domain/gathering.ts';
import type { GroupMeetingCause } from '../domain/views/cause.ts';
import type { GroupMeetingView } from '../domain/views/group-meeting.ts';

/**
 * Nobody is invited to or reminded of a meeting that is called off or has begun, or reminded of one that was moved while
 * the reminder was on its way; what was called off is told.
 */
export function isPastMeeting(
  cause: GroupMeetingCause,
  view: Pick<GroupMeetingView, 'cancelledAt' | 'startsAt'>,
  now: Date,
): boolean {
  if (cause === 'meeting-cancelled' || cause === 'minutes-written') return false;
  if (view.cancelledAt !== null || view.startsAt <= now) return true;
  return (
    cause === 'meeting-tomorrow' && view.startsAt.getTime() - now.getTime() > hoursOfDayReminder * 3_600_000
  );
}
