import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { mayCallMeetings } from '../../domain/group-meeting.ts';
import { isId } from '../../domain/ids.ts';
import type { GroupMeetingBrief, GroupMeetings } from '../../domain/views/group-meeting.ts';
import { standingIn } from '../group-standing.ts';
import type { Store } from '../store.ts';

/** Those ahead, the next first, and then as many that were, the last first. */
const mostMeetings = 30;

/** The meetings of a service's group, for whoever takes part in it or answers for it; null for everybody else. */
export async function groupMeetings(
  { db }: Store,
  actor: Actor,
  serviceId: string,
): Promise<GroupMeetings | null> {
  if (actor.kind !== 'person' || !isId(serviceId)) return null;
  const standing = await standingIn(db, serviceId, actor);
  if (!standing || standing.standings.length === 0) return null;
  const { rows: meetings } = await sql<GroupMeetingBrief>`
    select id, starts_at as "startsAt", ends_at as "endsAt", form, cancelled_at as "cancelledAt",
      recorded_at as "recordedAt", minutes_link as "minutesLink",
      (select count(*)::integer from group_meeting_guest guest where guest.meeting_id = group_meeting.id
        and case when recorded_at is null then guest.answer in ('yes', 'digital') else guest.was_there end) as present
    from group_meeting
    where service_id = ${serviceId} and (cancelled_at is null or starts_at > business_now())
    order by ends_at > business_now() desc,
      case when ends_at > business_now() then starts_at end, starts_at desc, id
    limit ${mostMeetings}`.execute(db);
  return { service: standing.service, meetings, mayCall: mayCallMeetings(standing.standings) };
}
