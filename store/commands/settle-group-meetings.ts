import { sql } from 'kysely';
import { daysFrom, endOfDay, onTheWall, onWorkingDay } from '../../domain/calendar.ts';
import { daysToRecord, hoursToRemind } from '../../domain/group-meeting.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { isQuiet, quietUntil } from '../../domain/reminder-rules.ts';
import type { CommandContext } from '../command.ts';
import { openDuty } from '../duty.ts';
import { tellOfMeeting } from '../group-meeting.ts';
import { guestsOf } from '../load-group-meeting.ts';
import { businessTime } from '../queries/business-time.ts';
import { groupLeader } from '../recipients.ts';
import { reminderSettings } from '../reminder-setting.ts';
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
 * The day before a meeting, whoever has not said no is reminded of it: in the hours in which reminders come, or at once
 * where it begins before them. When it is over, somebody owes to say who was there. Each once for each start, however many
 * instances are at it. Only the program itself may. Returns how many meetings there were.
 */
export async function settleGroupMeetings(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(context.store, async (tx) => {
    const from = await remindsFrom(tx);
    const { rows } = await sql<Due>`
      select id, service_id as "serviceId", ends_at as "endsAt", ends_at <= business_now() as "isOver"
      from group_meeting
      where cancelled_at is null and recorded_at is null and (
        (ends_at <= business_now() and settled_at is null)
        or (starts_at > business_now() and starts_at <= business_now() + make_interval(hours => ${hoursToRemind})
          and (${from}::timestamptz is null or starts_at <= ${from})
          and called_at < starts_at - make_interval(hours => ${hoursToRemind})
          and reminded_for is distinct from starts_at))
      order by starts_at, id limit ${mostAtOnce} for no key update skip locked`.execute(tx);
    for (const due of rows) await (due.isOver ? askForRecord(tx, due) : remind(tx, context, due));
    return rows.length;
  });
}

/** When the hours begin in which reminders come; null while they are here. */
async function remindsFrom(tx: Tx): Promise<Date | null> {
  const [{ rules }, now] = [await reminderSettings(tx), await businessTime({ db: tx })];
  return isQuiet(now, rules) ? quietUntil(now, rules) : null;
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
