import type { Actor } from '../../domain/actor.ts';
import { meetingVerbsFor, takesPart } from '../../domain/group-meeting.ts';
import { isId } from '../../domain/ids.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import { lastDoneBy } from '../last-done-by.ts';
import { guestsOf, loadMeeting, movedFrom } from '../load-group-meeting.ts';
import type { Store } from '../store.ts';

/** A meeting of a group, for whoever takes part in the group or answers for it; null for everybody else. */
export async function groupMeetingView(
  { db }: Store,
  actor: Actor,
  id: string,
): Promise<GroupMeetingView | null> {
  if (actor.kind !== 'person' || !isId(id)) return null;
  const meeting = await loadMeeting(db, id, actor);
  if (!meeting || meeting.standings.length === 0) return null;
  const [guests, moved, recordedBy, changedBy] = await Promise.all([
    guestsOf(db, id),
    movedFrom(db, id),
    lastDoneBy(db, id, 'record-group-meeting'),
    lastDoneBy(db, id, 'change-group-meeting'),
  ]);
  const { service, version, startsAt, endsAt, form, place, link, agenda, minutesLink, calendarKey } = meeting;
  const { cancelledAt, recordedAt, calledBy, calledById, standings, now } = meeting;
  const isThere = recordedAt
    ? (guest: (typeof guests)[number]) => guest.wasThere === true
    : (guest: (typeof guests)[number]) => takesPart(guest.answer);
  return {
    ...{ id, version, service, startsAt, endsAt, form, place, link, agenda, minutesLink, calendarKey },
    ...{ cancelledAt, recordedAt, recordedBy, changedBy, calledBy, guests, movedFrom: moved },
    present: guests.filter(isThere).length,
    viewer: {
      answer: guests.find(({ personId }) => personId === actor.personId)?.answer ?? null,
      called: calledById === actor.personId,
      may: meetingVerbsFor(standings, meeting, now),
    },
  };
}
