import { sql } from 'kysely';
import { type GroupState, responsibleRegion, type Seat, type Site } from '../domain/composition.ts';
import type { Region } from '../domain/vocabulary.ts';
import { prepared } from './prepared.ts';
import type { Tx } from './store.ts';

/**
 * The seat with its group, locked until the transaction ends: proposals and appointments in one group come one after
 * the other, since nobody may hold two of its seats.
 */
export async function lockSeat(tx: Tx, seatId: string): Promise<Seat | null> {
  const seat = await findSeat(tx, seatId);
  if (seat) await lockGroup(tx, seat.serviceId);
  return seat;
}

/** The seat, unless the group has it no more. */
export async function findSeat(tx: Tx, seatId: string): Promise<Seat | null> {
  const row = await tx
    .selectFrom('seat')
    .leftJoin('site', 'site.id', 'seat.site_id')
    .select([
      'seat.id',
      'seat.service_id as serviceId',
      'seat.kind',
      'seat.region',
      'site.trust_id as siteTrustId',
    ])
    .where('seat.id', '=', seatId)
    .where('seat.retired_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Held by whoever changes who sits, or is to sit, in the group. */
export async function lockGroup(tx: Tx, serviceId: string): Promise<void> {
  await lockRow(tx, { serviceId });
}

const lockRow = prepared((db, { serviceId }: { serviceId: string }) =>
  db.selectFrom('reference_group').select('service_id').where('service_id', '=', serviceId).forUpdate(),
);

/** Everybody who holds a seat in the group today or is appointed to one, and the candidates for its other seats. */
export async function takenPeople(tx: Tx, seat: Pick<Seat, 'id' | 'serviceId'>): Promise<string[]> {
  const rows = await readTaken(tx, seat);
  return rows.map(({ personId }) => personId);
}

const readTaken = prepared((db, { id, serviceId }: Pick<Seat, 'id' | 'serviceId'>) =>
  db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .select('membership.person_id as personId')
    .where('seat.service_id', '=', serviceId)
    .where((eb) =>
      eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', sql<string>`(select oslo_today())`)]),
    )
    .union((eb) =>
      eb
        .selectFrom('nomination')
        .select('candidate_id as personId')
        .where('service_id', '=', serviceId)
        .where('seat_id', '<>', id)
        .where('closed_at', 'is', null),
    ),
);

/** What the rules of composition ask about the group, read while the group is locked. */
export async function groupState(
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
    .where('site.closed_on', 'is', null)
    .execute();
  const holder = await tx
    .selectFrom('membership')
    .select('person_id as personId')
    .where('seat_id', '=', seat.id)
    .where('ends_on', 'is', null)
    .executeTakeFirst();
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
      seatHolderId: holder?.personId ?? null,
      seatHasOpenNomination: open !== undefined,
      memberIds: await takenPeople(tx, seat),
    },
  };
}
