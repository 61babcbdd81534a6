import { type GroupState, responsibleRegion, type Seat, type Site } from '../domain/composition.ts';
import type { Region } from '../domain/vocabulary.ts';
import type { Tx } from './store.ts';

/** The seat, locked until the transaction ends: two proposals for it come one after the other. */
export async function lockSeat(tx: Tx, seatId: string): Promise<Seat | null> {
  const row = await tx
    .selectFrom('seat')
    .select(['id', 'service_id as serviceId', 'kind', 'region'])
    .where('id', '=', seatId)
    .where('retired_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** What the rules of composition ask about the group, read while the seat is locked. */
export async function lockGroupState(
  tx: Tx,
  seat: Seat,
): Promise<{ readonly state: GroupState; readonly serviceRegion: Region }> {
  const sites: Site[] = await tx
    .selectFrom('site')
    .innerJoin('trust', 'trust.id', 'site.trust_id')
    .select([
      'trust.id as trustId',
      'trust.name as trustName',
      'trust.region',
      'site.is_responsible as responsible',
    ])
    .where('site.service_id', '=', seat.serviceId)
    .execute();
  const members = await tx
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .select(['membership.seat_id as seatId', 'membership.person_id as personId'])
    .where('seat.service_id', '=', seat.serviceId)
    .where('membership.ends_on', 'is', null)
    .execute();
  const open = await tx
    .selectFrom('nomination')
    .select('id')
    .where('seat_id', '=', seat.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return {
    serviceRegion: responsibleRegion(sites),
    state: {
      sites,
      seatHolderId: members.find((member) => member.seatId === seat.id)?.personId ?? null,
      seatHasOpenNomination: open !== undefined,
      memberIds: members.map((member) => member.personId),
    },
  };
}
