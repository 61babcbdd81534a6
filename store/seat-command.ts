import { responsibleRegion } from '../domain/composition.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { mayWithSeat, relationsToSeat } from '../domain/seat-access.ts';
import type { SeatVerb } from '../domain/verbs.ts';
import type { CommandContext } from './command.ts';
import { lockSeat } from './load-group.ts';
import { type LoadedGroup, type LoadedSeat, loadGroups } from './load-groups.ts';
import type { Tx } from './store.ts';

export type AuthorisedSeat = { readonly group: LoadedGroup; readonly seat: LoadedSeat };

/** A seat with its group, locked, for somebody who has the right to the verb. Unknown and forbidden look alike. */
export async function authorisedSeat(
  tx: Tx,
  { actor }: CommandContext,
  verb: SeatVerb,
  seatId: string,
): Promise<AuthorisedSeat | Refusal> {
  const locked = await lockSeat(tx, seatId);
  const [group] = locked ? await loadGroups(tx, [locked.serviceId]) : [];
  const seat = group?.seats.find(({ id }) => id === seatId);
  if (!group || !seat) return refuse('unknown-or-forbidden');
  const relations = relationsToSeat(actor, {
    serviceId: group.serviceId,
    seat,
    serviceRegion: responsibleRegion(group.sites),
    holderId: (seat.holder ?? seat.last)?.personId ?? null,
  });
  return mayWithSeat(relations, verb) ? { group, seat } : refuse('unknown-or-forbidden');
}
