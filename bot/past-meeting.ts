import type { GroupMeetingCause } from '../domain/views/cause.ts';
import type { GroupMeetingView } from '../domain/views/group-meeting.ts';

/** Nobody is invited to or reminded of a meeting that is called off or has begun; what was called off is told. */
export function isPastMeeting(cause: GroupMeetingCause, view: GroupMeetingView, now: Date): boolean {
  if (cause === 'meeting-cancelled' || cause === 'minutes-written') return false;
  return view.cancelledAt !== null || view.startsAt <= now;
}
