import type { Actor } from '../../domain/actor.ts';
import { dayAfter } from '../../domain/calendar.ts';
import { hostRegions, responsibleRegion } from '../../domain/composition.ts';
import { relationsToGroup } from '../../domain/group-access.ts';
import { refuseRetirement } from '../../domain/group-seats.ts';
import { refuseUndoLeaving } from '../../domain/leaving.ts';
import { mayWithSeat, relationsToSeat } from '../../domain/seat-access.ts';
import type { SeatVerb } from '../../domain/verbs.ts';
import type { SeatView } from '../../domain/views/group.ts';
import { type LoadedGroup, type LoadedSeat, loadGroups, seatUse } from '../load-groups.ts';
import type { Store } from '../store.ts';
import { seatOf, serviceOf, sitsIn } from './group-view.ts';

/**
 * A seat as the actor may see it, like its group; null when it does not exist for them. One that is out of use is still
 * shown, so that an older card can become its receipt.
 */
export async function seatView(store: Store, actor: Actor, seatId: string): Promise<SeatView | null> {
  const found = await store.db
    .selectFrom('seat')
    .select('service_id')
    .where('id', '=', seatId)
    .executeTakeFirst();
  const [group] = found ? await loadGroups(store.db, [found.service_id], seatId) : [];
  const seat = group?.seats.find(({ id }) => id === seatId);
  if (!group || !seat) return null;
  const isMember = sitsIn(group, actor);
  const { serviceId } = group;
  const seen = { serviceId, hostRegions: hostRegions(group.sites), isMember };
  const had = (seat.holder ?? seat.last)?.personId ?? null;
  const wasMine = actor.kind === 'person' && had === actor.personId;
  // Whoever has just left sees the own seat until somebody else has it: a slip can be mended.
  if (relationsToGroup(actor, seen).length === 0 && !wasMine) return null;
  const facts = { serviceId, seat, serviceRegion: responsibleRegion(group.sites), holderId: had };
  const relations = relationsToSeat(actor, facts);
  return {
    ...seatOf(group, seat, actor, isMember),
    isRetired: seat.retiredAt !== null,
    service: serviceOf(group),
    viewer: {
      isHolder: wasMine,
      may: possibleNow(group, seat).filter((verb) => mayWithSeat(relations, verb)),
    },
  };
}

/** What can be done with the seat as it is, whoever asks. */
function possibleNow(group: LoadedGroup, seat: LoadedSeat): SeatVerb[] {
  if (seat.retiredAt) return [];
  const stays = seat.holder !== null && seat.holder.endsOn === null;
  const retires = refuseRetirement(group, seat, seatUse(seat)) === null;
  return [
    ...(stays ? (['report-leaving'] as const) : []),
    ...(isUndone(group, seat) ? (['undo-leaving'] as const) : []),
    ...(retires ? (['retire-seat'] as const) : []),
  ];
}

function isUndone({ today }: LoadedGroup, seat: LoadedSeat): boolean {
  const leaving = seat.holder ?? seat.last;
  if (!leaving?.endsOn || !leaving.endRecordedOn) return false;
  const { hasNomination, hasRequest } = seatUse(seat);
  const isActedUpon = seat.next !== null || hasNomination || hasRequest;
  const leavesOn = dayAfter(leaving.endsOn);
  return refuseUndoLeaving({ leavesOn, recordedOn: leaving.endRecordedOn, today, isActedUpon }) === null;
}
