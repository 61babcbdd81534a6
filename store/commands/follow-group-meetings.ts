import { sql } from 'kysely';
import { hoursToUndo } from '../../domain/onboarding.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { changeMeeting, tellOfMeeting } from '../group-meeting.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

/**
 * Whose a meeting is follows the group (R25): whoever has come since it was called is invited, once the appointment
 * stands, and whoever has left is asked no more; to say who was there is the leader's, and the service's while the group
 * has none. Each once, however many instances are at it. Only the program itself may. Returns how many meetings there
 * were.
 */
export async function followGroupMeetings(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(
    context.store,
    async (tx) => (await followWhoComes(tx, context)) + (await followWhoRecords(tx)),
  );
}

type Moved = { readonly meetingId: string; readonly joined: readonly string[] };

async function followWhoComes(tx: Tx, context: CommandContext): Promise<number> {
  const { rows } = await sql<Moved>`
    with ahead as (
      select id, service_id from group_meeting
      where cancelled_at is null and recorded_at is null and starts_at > business_now()
    ), takes_part as (
      select ahead.id as meeting_id, membership.person_id,
        coalesce(membership.appointed_at <= business_now() - make_interval(hours => ${hoursToUndo}::integer), true)
          as stands
      from ahead join seat on seat.service_id = ahead.service_id and seat.retired_at is null
      join membership on membership.seat_id = seat.id
      where ${isCurrentMembership}
      union all
      select ahead.id, leader_id, true from ahead join reference_group using (service_id)
      where leader_id is not null
      union all
      select ahead.id, person_id, true from ahead join role_grant using (service_id)
      where role = 'service-leader' and ended_at is null
    ), joined as (
      insert into group_meeting_guest (meeting_id, person_id)
      select distinct meeting_id, person_id from takes_part
      where stands and not exists (select from group_meeting_guest guest
        where guest.meeting_id = takes_part.meeting_id and guest.person_id = takes_part.person_id)
      on conflict do nothing
      returning meeting_id, person_id
    ), gone as (
      delete from group_meeting_guest guest using ahead
      where guest.meeting_id = ahead.id and not exists (
        select from takes_part where takes_part.meeting_id = guest.meeting_id
          and takes_part.person_id = guest.person_id)
      returning guest.meeting_id
    )
    select meeting_id as "meetingId", array_remove(array_agg(person_id), null) as joined
    from (select meeting_id, person_id from joined union all select meeting_id, null from gone) as moved
    group by meeting_id order by meeting_id`.execute(tx);
  for (const { meetingId, joined } of rows) {
    await changeMeeting(tx, context, meetingId);
    await tellOfMeeting(tx, context, meetingId, joined, 'meeting-called');
  }
  return rows.length;
}

/** Nobody is told: it stands on the list of whoever it has come to. */
async function followWhoRecords(tx: Tx): Promise<number> {
  const { rows } = await sql`
    update duty set role = case when led.leader_id is null then 'service-leader' else 'group-leader' end
    from reference_group led
    where duty.kind = 'record-group-meeting' and duty.done_at is null and led.service_id = duty.service_id
      and duty.role is distinct from case when led.leader_id is null then 'service-leader' else 'group-leader' end
    returning duty.id`.execute(tx);
  return rows.length;
}
