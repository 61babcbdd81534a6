import type { CommandContext } from './command.ts';
import { type ChangedSubject, refreshCards } from './outgoing.ts';
import { prepared } from './prepared.ts';
import type { Tx } from './store.ts';

/** Counts the group's version up and lets every card about it follow. Returns the version that it now has. */
export async function refreshGroup(tx: Tx, context: CommandContext, serviceId: string): Promise<number> {
  const [group] = await countUpGroup(tx, { serviceId });
  if (!group) throw new Error('There is no such group');
  const { correlationId, store } = context;
  await refreshCards(tx, store.queue, { subjectId: serviceId, version: group.version, correlationId });
  return group.version;
}

export type ChangedSeat = {
  readonly version: number;
  /** Vacant, or held by somebody who is known to leave. */
  readonly isOpen: boolean;
};

/** Counts the seat's version up; cards about the seat and about its group follow. */
export async function refreshSeat(tx: Tx, context: CommandContext, seatId: string): Promise<ChangedSeat> {
  const { seat, changed } = await changeSeat(tx, context, seatId);
  await refreshCards(tx, context.store.queue, ...changed);
  return seat;
}

/** Counts the versions of the seat and its group up: cards about what was `changed` are to follow. */
export async function changeSeat(
  tx: Tx,
  { correlationId }: CommandContext,
  seatId: string,
): Promise<{ readonly seat: ChangedSeat; readonly changed: readonly ChangedSubject[] }> {
  const [[seat], [group]] = await Promise.all([countUpSeat(tx, { seatId }), countUpGroupOf(tx, { seatId })]);
  if (!seat || !group) throw new Error('There is no such seat');
  return {
    seat: { version: seat.version, isOpen: Boolean(seat.isOpen) },
    changed: [
      { subjectId: seatId, version: seat.version, correlationId },
      { subjectId: group.service_id, version: group.version, correlationId },
    ],
  };
}

const countUpSeat = prepared((db, { seatId }: { seatId: string }) =>
  db
    .updateTable('seat')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', seatId)
    .returning('version')
    .returning(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.seat_id', '=', 'seat.id')
            .where('membership.ends_on', 'is', null),
        ),
      ).as('isOpen'),
    ),
);

const countUpGroup = prepared((db, { serviceId }: { serviceId: string }) =>
  db
    .updateTable('reference_group')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('service_id', '=', serviceId)
    .returning('version'),
);

const countUpGroupOf = prepared((db, { seatId }: { seatId: string }) =>
  db
    .updateTable('reference_group')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('service_id', '=', ({ selectFrom }) =>
      selectFrom('seat').select('seat.service_id').where('seat.id', '=', seatId),
    )
    .returning(['service_id', 'version']),
);
