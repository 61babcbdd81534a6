import type { CommandContext } from './command.ts';
import { refreshCards } from './outgoing.ts';
import type { Tx } from './store.ts';

/** Counts the group's version up and lets every card about it follow. Returns the version that it now has. */
export async function refreshGroup(tx: Tx, context: CommandContext, serviceId: string): Promise<number> {
  const { version } = await tx
    .updateTable('reference_group')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('service_id', '=', serviceId)
    .returning('version')
    .executeTakeFirstOrThrow();
  const { correlationId } = context;
  await refreshCards(tx, context.store.queue, { subjectId: serviceId, version, correlationId });
  return version;
}

/** Counts the seat's version up; cards about the seat and about its group follow. */
export async function refreshSeat(
  tx: Tx,
  context: CommandContext,
  seatId: string,
): Promise<{ readonly version: number; readonly isOpen: boolean }> {
  const seat = await tx
    .updateTable('seat')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', seatId)
    .returning(['version', 'service_id'])
    // Vacant, or held by somebody who is known to leave.
    .returning((eb) =>
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('membership')
              .select('membership.id')
              .whereRef('membership.seat_id', '=', 'seat.id')
              .where('membership.ends_on', 'is', null),
          ),
        )
        .as('isOpen'),
    )
    .executeTakeFirstOrThrow();
  const { correlationId } = context;
  await refreshCards(tx, context.store.queue, { subjectId: seatId, version: seat.version, correlationId });
  await refreshGroup(tx, context, seat.service_id);
  return { version: seat.version, isOpen: Boolean(seat.isOpen) };
}
