import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { MeetingFacts, MeetingForm } from '../domain/group-meeting.ts';
import type { GroupMeetingGuest, MeetingTimes } from '../domain/views/group-meeting.ts';
import { type SeatColumns, seatColumns, seatOf } from './case-columns.ts';
import { isCurrentMembership } from './current-membership.ts';
import { type Standing, standingIn } from './group-standing.ts';
import type { Database, Tx } from './store.ts';

/** A meeting of a group as the actor stands to it, at this moment of business time. */
export type LoadedMeeting = MeetingFacts &
  Standing & {
    readonly id: string;
    readonly version: number;
    readonly form: MeetingForm;
    readonly place: string | null;
    readonly link: string | null;
    readonly agenda: readonly string[];
    readonly minutesLink: string | null;
    readonly calendarKey: string;
    readonly calledBy: string;
    readonly calledById: string;
    readonly now: Date;
  };

/** @param isHeld nobody else changes it until the transaction ends */
export async function loadMeeting(
  db: Database | Tx,
  id: string,
  actor: Actor,
  isHeld = false,
): Promise<LoadedMeeting | null> {
  const row = await db
    .selectFrom('group_meeting')
    .select(['id', 'version', 'form', 'place', 'link', 'agenda', 'service_id as serviceId'])
    .select('called_by as calledById')
    .select(['starts_at as startsAt', 'ends_at as endsAt', 'cancelled_at as cancelledAt'])
    .select(['recorded_at as recordedAt', 'minutes_link as minutesLink', 'calendar_key as calendarKey'])
    .select([
      sql<Date>`business_now()`.as('now'),
      sql<string>`(select name from person where person.id = group_meeting.called_by)`.as('calledBy'),
    ])
    .where('id', '=', id)
    .$if(isHeld, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  const standing = row && (await standingIn(db, row.serviceId, actor));
  return row && standing ? { ...row, ...standing } : null;
}

type GuestRow = Omit<GroupMeetingGuest, 'seat'> &
  Omit<SeatColumns, 'seatId'> & { readonly seatId: string | null };

/** Everybody who was told of it or has answered, by name. */
export async function guestsOf(db: Database | Tx, meetingId: string): Promise<GroupMeetingGuest[]> {
  const { rows } = await sql<GuestRow>`
    select person.id as "personId", person.name, answer, was_there as "wasThere", held.*
    from group_meeting_guest guest
    join person on person.id = guest.person_id
    left join lateral (
      select ${seatColumns}
      from group_meeting
      join seat on seat.service_id = group_meeting.service_id and seat.retired_at is null
      left join site on site.id = seat.site_id
      left join trust on trust.id = site.trust_id
      join membership on membership.seat_id = seat.id
      where group_meeting.id = guest.meeting_id and membership.person_id = guest.person_id
        and ${isCurrentMembership}
      order by seat.kind, seat.id limit 1) held on true
    where guest.meeting_id = ${meetingId}
    order by person.name collate "nb-x-icu", person.id`.execute(db);
  return rows.map(({ personId, name, answer, wasThere, seatId, ...held }) => ({
    ...{ personId, name, answer, wasThere },
    seat: seatId ? seatOf({ seatId, ...held }) : null,
  }));
}

/** When it was to be before it was moved last; null for one that never was. */
export async function movedFrom(db: Database | Tx, meetingId: string): Promise<MeetingTimes | null> {
  const { rows } = await sql<MeetingTimes>`
    select (codes ->> 'startedAt')::timestamptz as "startsAt", (codes ->> 'endedAt')::timestamptz as "endsAt"
    from event
    where subject_id = ${meetingId} and verb = 'change-group-meeting' and codes ? 'startedAt'
    order by id desc limit 1`.execute(db);
  return rows[0] ?? null;
}
