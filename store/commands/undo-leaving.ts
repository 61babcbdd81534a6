import { dayAfter } from '../../domain/calendar.ts';
import { refuseUndoLeaving } from '../../domain/leaving.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { leaderRecords, setLeader } from '../leader-records.ts';
import { stillLives } from '../living.ts';
import type { LoadedGroup } from '../load-groups.ts';
import { refreshSeat } from '../refresh-group.ts';
import { authorisedSeat } from '../seat-command.ts';
import type { Tx } from '../store.ts';
import { tellOfSeat } from '../tell-of-seat.ts';

export type UndoLeaving = { readonly seatId: string };

/** R23: the member stays after all. Possible until somebody is proposed or the day has come, and as long as their name is not erased. */
export async function undoLeaving(context: CommandContext, input: UndoLeaving): Promise<Outcome> {
  return await runCommand(context, 'undo-leaving', async (tx) => await undo(tx, context, input.seatId));
}

async function undo(tx: Tx, context: CommandContext, seatId: string): Promise<Done | Refusal> {
  const authorised = await authorisedSeat(tx, context, 'undo-leaving', seatId);
  if (isRefusal(authorised)) return authorised;
  const { group, seat } = authorised;
  const leaving = seat.holder ?? seat.last;
  if (!leaving?.endsOn || !leaving.endRecordedOn) return refuse('nothing-changed');
  const refusal = refuseUndoLeaving({
    leavesOn: dayAfter(leaving.endsOn),
    recordedOn: leaving.endRecordedOn,
    today: group.today,
    isActedUpon: seat.next !== null || seat.nomination !== null || seat.requestedAt !== null,
  });
  if (refusal) return refusal;
  if (!(await stillLives(tx, leaving.personId))) return refuse('person-erased');

  await tx
    .updateTable('membership')
    .set({ ends_on: null, end_recorded_by: null, end_recorded_at: null, end_settled_at: null })
    .where('id', '=', leaving.membershipId)
    .execute();
  await tx.updateTable('seat').set({ vacant_since: null }).where('id', '=', seatId).execute();
  const actorId = context.actor.kind === 'person' ? context.actor.personId : null;
  await closeDuties(tx, seatId, actorId);
  await leadsAgain(tx, group, leaving.personId, actorId);
  const { version } = await refreshSeat(tx, context, seatId);
  const { personId } = leaving;
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'undo-leaving',
    subjectType: 'seat',
    subjectId: seatId,
    serviceId: group.serviceId,
    version,
    codes: { personId },
    correlationId: context.correlationId,
  });
  await tellOfSeat(tx, context, { group, seat, personId, version, cause: 'member-stays', toService: true });
  return done({ seatId });
}

/** Whoever led the group until they left it leads it again, unless somebody else does. */
async function leadsAgain(
  tx: Tx,
  { serviceId, leader }: LoadedGroup,
  personId: string,
  actorId: string | null,
): Promise<void> {
  const [newest] = await leaderRecords(tx, serviceId);
  if (leader || newest?.leader_id !== personId) return;
  await setLeader(tx, serviceId, newest);
  await closeDuties(tx, serviceId, actorId);
}
