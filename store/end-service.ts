import { sql } from 'kysely';
import { milestoneKinds } from '../domain/milestone.ts';
import { advanceNomination } from './advance-nomination.ts';
import { advanceRequest } from './advance-request.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { endHoldingsWithoutRight } from './end-holding.ts';
import { recordEvent } from './event.ts';
import { callOffMeeting } from './group-meeting.ts';
import { keepLeaderRecord, setLeader } from './leader-records.ts';
import { lockGroup } from './load-group.ts';
import { loadGroups } from './load-groups.ts';
import { lockNomination } from './load-nomination.ts';
import { lockRequest } from './load-request.ts';
import { withdrawMilestone } from './put-milestone.ts';
import { refreshGroup, refreshSeat } from './refresh-group.ts';
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
): Promise<{ members: number; seats: number; proposals: number; requests: number; meetings: number }> {
  await lockGroup(tx, serviceId);
  const proposals = await withdrawProposals(tx, context, serviceId);
  const requests = await closeRequests(tx, context, serviceId);
  const members = await endMemberships(tx, serviceId, lastDay);
  const meetings = await callOffMeetings(tx, context, serviceId);
  const [group] = await loadGroups(tx, [serviceId]);
  if (group?.leader) {
    await keepLeaderRecord(tx, group);
    await setLeader(tx, serviceId, null);
  }
  const seats = await retireSeats(tx, context, serviceId);
  await closeDuties(tx, serviceId, null);
  await endHoldingsWithoutRight(tx, context, serviceId);
  if (group) await refreshGroup(tx, context, serviceId);
  return { members, seats, proposals, requests, meetings };
}

async function openCases(
  tx: Tx,
  table: 'nomination' | 'candidate_request',
  serviceId: string,
): Promise<readonly string[]> {
  const open = await tx
    .selectFrom(table)
    .select('id')
    .where('service_id', '=', serviceId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute();
  return open.map(({ id }) => id);
}

async function withdrawProposals(tx: Tx, context: CommandContext, serviceId: string): Promise<number> {
  const open = await openCases(tx, 'nomination', serviceId);
  for (const id of open) {
    const loaded = await lockNomination(tx, id, context.actor);
    if (!loaded) continue;
    const move = { step: 'withdrawn' } as const;
    await advanceNomination(tx, context, loaded.nomination, { verb: 'withdraw-nomination', move });
  }
  return open.length;
}

async function closeRequests(tx: Tx, context: CommandContext, serviceId: string): Promise<number> {
  const open = await openCases(tx, 'candidate_request', serviceId);
  for (const id of open) {
    const request = await lockRequest(tx, id);
    if (request) await advanceRequest(tx, context, request, { verb: 'close-request', step: 'closed' });
  }
  return open.length;
}

/** Whoever was to begin later never does. */
async function endMemberships(tx: Tx, serviceId: string, lastDay: string): Promise<number> {
  const seats = sql`(select id from seat where service_id = ${serviceId})`;
  await sql`delete from membership where seat_id in ${seats} and starts_on > ${lastDay}::date`.execute(tx);
  const { rows } = await sql`
    update membership set ends_on = ${lastDay}::date, end_settled_at = business_now()
    where seat_id in ${seats} and (ends_on is null or ends_on > ${lastDay}::date)
    returning id`.execute(tx);
  return rows.length;
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

async function retireSeats(tx: Tx, context: CommandContext, serviceId: string): Promise<number> {
  const retired = await tx
    .updateTable('seat')
    .set({ retired_at: sql`business_now()` })
    .where('service_id', '=', serviceId)
    .where('retired_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of retired) {
    await closeDuties(tx, id, null);
    await refreshSeat(tx, context, id);
  }
  return retired.length;
}
