import { sql } from 'kysely';
import type { CandidateRequest } from '../domain/candidate-request.ts';
import type { Region } from '../domain/vocabulary.ts';
import { lockSeat } from './load-group.ts';
import type { Database, Tx } from './store.ts';

/**
 * A request for a candidate, held until the transaction ends; null when there is none. What is locked is the group, as
 * it is for a proposal, so that the two come one after the other.
 */
export async function lockRequest(tx: Tx, id: string): Promise<CandidateRequest | null> {
  const found = await tx
    .selectFrom('candidate_request')
    .select('seat_id')
    .where('id', '=', id)
    .executeTakeFirst();
  const seat = found && (await lockSeat(tx, found.seat_id));
  const request = seat && (await loadRequest(tx, id));
  return request ? { ...request, seat } : null;
}

/** The same without the lock, for reading. */
export async function loadRequest(db: Database | Tx, id: string): Promise<CandidateRequest | null> {
  const row = await db
    .selectFrom('candidate_request as request')
    .innerJoin('seat', 'seat.id', 'request.seat_id')
    .innerJoin('site', (join) =>
      join.onRef('site.service_id', '=', 'request.service_id').on('site.is_responsible', '=', true),
    )
    .innerJoin('trust', 'trust.id', 'site.trust_id')
    .select([
      'request.id',
      'request.service_id as serviceId',
      'request.seat_id as seatId',
      'request.step',
      'request.version',
      'request.named_id as namedId',
      'request.named_trust_id as namedTrustId',
      'request.named_competence as namedCompetence',
      'request.named_suggested_by as namedSuggestedBy',
      'seat.kind as seatKind',
      'seat.region as seatRegion',
      'trust.region as serviceRegion',
    ])
    .select(
      sql<string[]>`array(select person_id from asked_organisation where request_id = request.id)`.as(
        'organisationIds',
      ),
    )
    .where('request.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    serviceId: row.serviceId,
    seat: { id: row.seatId, serviceId: row.serviceId, kind: row.seatKind, region: row.seatRegion },
    step: row.step,
    serviceRegion: row.serviceRegion as Region,
    named: row.namedId
      ? {
          personId: row.namedId,
          trustId: row.namedTrustId,
          competence: row.namedCompetence ?? '',
          suggestedBy: row.namedSuggestedBy ?? '',
        }
      : null,
    organisationIds: row.organisationIds,
    version: row.version,
  };
}

/** The open request for the seat, whose group the caller has locked. */
export async function openRequestOf(tx: Tx, seatId: string): Promise<CandidateRequest | null> {
  const row = await tx
    .selectFrom('candidate_request')
    .select('id')
    .where('seat_id', '=', seatId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row ? await loadRequest(tx, row.id) : null;
}
