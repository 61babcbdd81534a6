import { sql } from 'kysely';
import { daysFrom, endOfDay, onTheWall, onWorkingDay } from '../../domain/calendar.ts';
import { daysToRecord } from '../../domain/group-meeting.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { openDuty } from '../duty.ts';
import { followGroupMeetings } from '../follow-group-meetings.ts';
import { tellOfMeeting } from '../group-meeting.ts';
import { guestsOf } from '../load-group-meeting.ts';
import { groupLeader } from '../recipients.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 50;

type Due = {
  readonly id: string;
  readonly serviceId: string;
  readonly endsAt: Date;
  readonly isOver: boolean;
};

/**
 * Whoever has come to a group is invited to its meetings ahead, and whoever has left is asked no more. The day before a
 * meeting, whoever has not said no is reminded of it; when it is over, somebody owes to say who was there. Each once for
 * each start, however many instances are at it. Only the program itself may. Returns how many meetings there were.
 */
export async function settleGroupMeetings(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(context.store, async (tx) => {
    const followed = await followGroupMeetings(tx, context);
    const { rows } = await sql<Due>`
      select id, service_id as "serviceId", ends_at as "endsAt", ends_at <= business_now() as "isOver"
      from group_meeting
      where cancelled_at is null and recorded_at is null and (
        (ends_at <= business_now() and settled_at is null)
        or (starts_at > business_now() and starts_at <= business_now() + interval '1 day'
          and called_at < starts_at - interval '1 day' and reminded_for is distinct from starts_at))
      order by starts_at, id limit ${mostAtOnce} for no key update skip locked`.execute(tx);
    for (const due of rows) await (due.isOver ? askForRecord(tx, due) : remind(tx, context, due));
    return followed + rows.length;
  });
}

async function askForRecord(tx: Tx, { id, serviceId, endsAt }: Due): Promise<void> {
  await tx
    .updateTable('group_meeting')
    .set({ settled_at: sql<Date>`business_now()` })
    .where('id', '=', id)
    .execute();
  const isLed = (await groupLeader(tx, serviceId)).length > 0;
  await openDuty(tx, {
    kind: 'record-group-meeting',
    subjectType: 'group-meeting',
    subjectId: id,
    serviceId,
    owner: { kind: isLed ? 'group-leader' : 'service-leader', serviceId },
    dueAt: onWorkingDay(endOfDay(daysFrom(onTheWall(endsAt).day, daysToRecord))),
  });
}

async function remind(tx: Tx, context: CommandContext, { id }: Due): Promise<void> {
  await sql`update group_meeting set reminded_for = starts_at where id = ${id}`.execute(tx);
  const guests = await guestsOf(tx, id);
  const told = guests.filter(({ answer }) => answer !== 'no').map(({ personId }) => personId);
  await tellOfMeeting(tx, context, id, told, 'meeting-tomorrow');
}
