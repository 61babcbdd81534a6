import { sql } from 'kysely';
import { refuseRetirement } from '../../domain/group-seats.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { seatUse } from '../load-groups.ts';
import { refreshSeat } from '../refresh-group.ts';
import { authorisedSeat } from '../seat-command.ts';
import type { Tx } from '../store.ts';

export type RetireSeat = { readonly seatId: string };

/** The service's leader takes a seat out of use that nobody sits in and no rule asks for (R2, R6, R7). */
export async function retireSeat(context: CommandContext, input: RetireSeat): Promise<Outcome> {
  return await runCommand(context, 'retire-seat', async (tx) => await retire(tx, context, input.seatId));
}

async function retire(tx: Tx, context: CommandContext, seatId: string): Promise<Done | Refusal> {
  const authorised = await authorisedSeat(tx, context, 'retire-seat', seatId);
  if (isRefusal(authorised)) return authorised;
  const { group, seat } = authorised;
  const refusal = refuseRetirement(group, seat, seatUse(seat));
  if (refusal) return refusal;

  await tx.updateTable('seat').set({ retired_at: sql`business_now()` }).where('id', '=', seatId).execute();
  await closeDuties(tx, seatId, context.actor.kind === 'person' ? context.actor.personId : null);
  const { version } = await refreshSeat(tx, context, seatId);
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'retire-seat',
    subjectType: 'seat',
    subjectId: seatId,
    serviceId: group.serviceId,
    version,
    codes: { kind: seat.kind },
    correlationId: context.correlationId,
  });
  return done({ seatId });
}
