import { sql } from 'kysely';
import { onTheWall } from '../domain/calendar.ts';
import { lockServiceDays } from './lock-service.ts';
import type { Tx } from './store.ts';

/**
 * A meeting that was recorded by mistake was not held: who was there and its minutes go, and the group has met when it
 * had before, unless it has met since (R25). What was asked for is asked for again when its time is.
 */
export async function takeBackMeeting(
  tx: Tx,
  { id, serviceId, startsAt }: { readonly id: string; readonly serviceId: string; readonly startsAt: Date },
): Promise<void> {
  const { day } = onTheWall(startsAt);
  await lockServiceDays(tx, serviceId);
  const recorded = await tx
    .selectFrom('group_meeting')
    .select(['milestone_id', 'met_before'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const before = recorded.met_before;
  await tx
    .updateTable('group_meeting')
    .set({ recorded_by: null, recorded_at: null, minutes_link: null, milestone_id: null, met_before: null })
    .where('id', '=', id)
    .execute();
  await tx.updateTable('group_meeting_guest').set({ was_there: null }).where('meeting_id', '=', id).execute();
  if (recorded.milestone_id) {
    await tx.deleteFrom('milestone').where('id', '=', recorded.milestone_id).execute();
  }
  // A later record counted on this one having been.
  await tx
    .updateTable('group_meeting')
    .set({ met_before: before })
    .where('service_id', '=', serviceId)
    .where('met_before', '=', day)
    .execute();
  await sql`
    update reference_group set last_met_on = greatest(${before}::date,
      (select max(recorded_on) from milestone where service_id = ${serviceId} and kind = 'meeting'))
    where service_id = ${serviceId} and last_met_on <= ${day}::date`.execute(tx);
}
