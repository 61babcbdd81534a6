import { sql } from 'kysely';
import { dayAfter, dayBefore } from '../../domain/calendar.ts';
import { refuseLeaving } from '../../domain/leaving.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { openFillSeat, settleEnd } from '../end-membership.ts';
import { recordEvent } from '../event.ts';
import { refreshSeat } from '../refresh-group.ts';
import { authorisedSeat } from '../seat-command.ts';
import type { Tx } from '../store.ts';
import { tellOfSeat } from '../tell-of-seat.ts';

export type ReportLeaving = {
  readonly seatId: string;
  /** Whom the card showed in the seat: somebody else may hold it by now. */
  readonly personId: string;
  /** The first day on which the seat is without them, `2027-03-01`. */
  readonly leavesOn: string;
};

/**
 * R23: a member leaves, or is away for long: said by the member, or recorded by the service or a contact. No reason
 * is asked for. The seat is vacant from that day, and the service can look for a successor at once.
 */
export async function reportLeaving(context: CommandContext, input: ReportLeaving): Promise<Outcome> {
  return await runCommand(context, 'report-leaving', async (tx) => await report(tx, context, input));
}

async function report(tx: Tx, context: CommandContext, input: ReportLeaving): Promise<Done | Refusal> {
  const { seatId, personId, leavesOn } = input;
  const authorised = await authorisedSeat(tx, context, 'report-leaving', seatId);
  if (isRefusal(authorised)) return authorised;
  const { group, seat } = authorised;
  const { holder } = seat;
  if (!holder || holder.personId !== personId) return refuse('nobody-in-seat');
  const earlier = holder.endsOn && dayAfter(holder.endsOn);
  const refusal = refuseLeaving({ startsOn: holder.startsOn, leavesOn: earlier }, leavesOn, group.today);
  if (refusal) return refusal;

  const endsOn = dayBefore(leavesOn);
  await tx
    .updateTable('membership')
    .set({
      ends_on: endsOn,
      end_recorded_by: context.actor.kind === 'person' ? context.actor.personId : null,
      end_recorded_at: sql`business_now()`,
    })
    .where('id', '=', holder.membershipId)
    .execute();
  const { serviceId } = group;
  await settleEnd(tx, context, { id: holder.membershipId, seatId, serviceId, personId, endsOn });
  await openFillSeat(tx, { seatId, serviceId });
  const { version } = await refreshSeat(tx, context, seatId);
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'report-leaving',
    subjectType: 'seat',
    subjectId: seatId,
    serviceId,
    version,
    codes: { personId, leavesOn },
    correlationId: context.correlationId,
  });
  // Of a seat that is vacant by now the service hears by the card that asks for a successor.
  const toService = leavesOn > group.today;
  await tellOfSeat(tx, context, { group, seat, personId, version, cause: 'member-leaves', toService });
  return done({ seatId });
}
