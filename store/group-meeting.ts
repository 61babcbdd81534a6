import { sql } from 'kysely';
import type { MeetingPlan } from '../domain/group-meeting.ts';
import type { GroupMeetingCause } from '../domain/views/cause.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { guestsOf } from './load-group-meeting.ts';
import { refreshCards, tellOthersOf } from './outgoing.ts';
import { groupLeader, groupMembers, serviceLeaders } from './recipients.ts';
import { refreshGroup } from './refresh-group.ts';
import type { Tx } from './store.ts';

/** The columns that say what was filled in. */
export function meetingColumns({ startsAt, endsAt, form, place, link, agenda }: MeetingPlan) {
  return {
    starts_at: startsAt,
    ends_at: endsAt,
    form,
    place: place || null,
    link: link || null,
    agenda: [...agenda],
  };
}

/** Puts everybody who takes part in the group today on the list; whoever stands there already keeps their answer. */
export async function inviteToMeeting(tx: Tx, meetingId: string, serviceId: string): Promise<string[]> {
  const people = new Set([
    ...(await groupMembers(tx, serviceId)),
    ...(await groupLeader(tx, serviceId)),
    ...(await serviceLeaders(tx, serviceId)),
  ]);
  await sql`
    insert into group_meeting_guest (meeting_id, person_id)
    select ${meetingId}, unnest(${[...people]}::uuid[])
    on conflict do nothing`.execute(tx);
  return [...people];
}

export async function tellOfMeeting(
  tx: Tx,
  context: CommandContext,
  subjectId: string,
  people: readonly string[],
  cause: GroupMeetingCause,
): Promise<void> {
  await tellOthersOf(tx, context, people, {
    table: 'group_meeting',
    card: 'group-meeting',
    subjectId,
    cause,
  });
}

/** Changes it, and every card about it follows. */
export async function changeMeeting(
  tx: Tx,
  { correlationId, store }: CommandContext,
  id: string,
  change: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { version } = await tx
    .updateTable('group_meeting')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  await refreshCards(tx, store.queue, { subjectId: id, version, correlationId });
}

/** What a calendar is to take in place of what it has. */
export const newInCalendars = {
  changed_at: sql<Date>`business_now()`,
  revision: sql<number>`revision + 1`,
} as const;

/** It is not held: whoever was to come is told, and nothing is owed about it any more. */
export async function callOffMeeting(
  tx: Tx,
  context: CommandContext,
  meeting: { readonly id: string; readonly serviceId: string; readonly startsAt: Date; readonly now: Date },
): Promise<void> {
  const { id, serviceId, startsAt, now } = meeting;
  await changeMeeting(tx, context, id, { cancelled_at: sql`business_now()`, ...newInCalendars });
  await refreshGroup(tx, context, serviceId);
  await closeDuties(tx, id, context.actor.kind === 'person' ? context.actor.personId : null);
  const guests = await guestsOf(tx, id);
  const told = guests.filter(({ answer }) => answer !== 'no').map((guest) => guest.personId);
  if (now < startsAt) await tellOfMeeting(tx, context, id, told, 'meeting-cancelled');
}
