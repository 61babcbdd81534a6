import { sql } from 'kysely';
import { milestoneKinds } from '../domain/milestone.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { type EndedSeats, endSeats } from './end-seats.ts';
import { recordEvent } from './event.ts';
import { callOffMeeting } from './group-meeting.ts';
import { keepLeaderRecord, setLeader } from './leader-records.ts';
import { lockGroup } from './load-group.ts';
import { loadGroups } from './load-groups.ts';
import { withdrawMilestone } from './put-milestone.ts';
import { refreshGroup } from './refresh-group.ts';
import type { Tx } from './store.ts';

/**
 * The last day of a service is over: its group ends, what was on its way to the group too, and nothing new is asked of
 * it. The report of its last year is still its leader's to hand in (R29), and what has to be followed up stays.
 */
export async function endService(
  tx: Tx,
  context: CommandContext,
  { serviceId, lastDay, processId }: { serviceId: string; lastDay: string; processId: string },
): Promise<void> {
  const ended = await endGroup(tx, context, serviceId, lastDay);
  for (const kind of milestoneKinds) await withdrawMilestone(tx, serviceId, kind);
  await sql`update duty set done_at = business_now()
    where service_id = ${serviceId} and kind = 'look-at-website' and done_at is null`.execute(tx);
  await tx.updateTable('service').set({ closed_on: lastDay }).where('id', '=', serviceId).execute();
  const { actor, correlationId } = context;
  await recordEvent(tx, {
    ...{ actor, verb: 'end-service', subjectType: 'service', subjectId: serviceId, serviceId, correlationId },
    codes: { processId, lastDay, ...ended },
  });
}

/** Who was in it leaves, its seats are taken out of use, and proposals, requests and meetings to come are off. */
export async function endGroup(
  tx: Tx,
  context: CommandContext,
  serviceId: string,
  lastDay: string,
): Promise<EndedSeats & { meetings: number }> {
  await lockGroup(tx, serviceId);
  const all = await tx.selectFrom('seat').select('id').where('service_id', '=', serviceId).execute();
  const meetings = await callOffMeetings(tx, context, serviceId);
  const ended = await endSeats(tx, context, { serviceId, lastDay, seatIds: all.map(({ id }) => id) });
  const [group] = await loadGroups(tx, [serviceId]);
  if (group?.leader) {
    await keepLeaderRecord(tx, group);
    await setLeader(tx, serviceId, null);
  }
  await closeDuties(tx, serviceId, null);
  if (group) await refreshGroup(tx, context, serviceId);
  return { ...ended, meetings };
}

async function callOffMeetings(tx: Tx, context: CommandContext, serviceId: string): Promise<number> {
  const { rows } = await sql<{ id: string; startsAt: Date; now: Date }>`
    select id, starts_at as "startsAt", business_now() as now from group_meeting
    where service_id = ${serviceId} and cancelled_at is null and recorded_at is null
      and starts_at > business_now()
    order by starts_at, id for update`.execute(tx);
  for (const meeting of rows) await callOffMeeting(tx, context, { ...meeting, serviceId });
  return rows.length;
}
