import type { NominationFacts } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { Nomination } from '../domain/nomination.ts';
import type { Region } from '../domain/vocabulary.ts';
import { isCurrentMembership } from './current-membership.ts';
import type { Database, Tx } from './store.ts';

export type LoadedNomination = NominationFacts & {
  /** The version at which the step began. */
  readonly stepVersion: number;
  readonly stepSince: Date;
};

/** A nomination with what rights are decided from, locked until the transaction ends; null when there is none. */
export async function lockNomination(tx: Tx, id: string, actor: Actor): Promise<LoadedNomination | null> {
  // It is read by a statement of its own, begun when the lock is had: one would read what stood before.
  const [, loaded] = await Promise.all([
    tx.selectFrom('nomination').select('id').where('id', '=', id).forUpdate().execute(),
    loadNomination(tx, id, actor),
  ]);
  return loaded;
}

/** The same without the lock, for reading. */
export async function loadNomination(
  db: Database | Tx,
  id: string,
  actor: Actor,
): Promise<LoadedNomination | null> {
  const personId = actor.kind === 'person' ? actor.personId : null;
  const row = await db
    .selectFrom('nomination')
    .innerJoin('seat', 'seat.id', 'nomination.seat_id')
    .innerJoin('site', (join) =>
      join.onRef('site.service_id', '=', 'nomination.service_id').on('site.is_responsible', '=', true),
    )
    .innerJoin('trust', 'trust.id', 'site.trust_id')
    .select((eb) => [
      'nomination.id',
      'nomination.service_id as serviceId',
      'nomination.seat_id as seatId',
      'nomination.candidate_id as candidateId',
      'nomination.proposed_by as proposedBy',
      'nomination.line_leader_id as lineLeaderId',
      'nomination.step',
      'nomination.returned_from as returnedFrom',
      'nomination.step_since as stepSince',
      'nomination.competence',
      'nomination.effort_percent as effortPercent',
      'nomination.version',
      'nomination.step_version as stepVersion',
      'seat.kind as seatKind',
      'seat.region as seatRegion',
      'trust.region as serviceRegion',
      eb
        .exists(
          eb
            .selectFrom('membership')
            .innerJoin('seat as held', 'held.id', 'membership.seat_id')
            .select('membership.id')
            .whereRef('held.service_id', '=', 'nomination.service_id')
            .where('membership.person_id', '=', personId)
            .where(isCurrentMembership),
        )
        .as('isGroupMember'),
    ])
    .where('nomination.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const nomination: Nomination = {
    id: row.id,
    serviceId: row.serviceId,
    seat: { id: row.seatId, serviceId: row.serviceId, kind: row.seatKind, region: row.seatRegion },
    candidateId: row.candidateId,
    proposedBy: row.proposedBy,
    lineLeaderId: row.lineLeaderId,
    step: row.step,
    returnedFrom: row.returnedFrom,
    serviceRegion: row.serviceRegion as Region,
    competence: row.competence,
    effortPercent: row.effortPercent,
    version: row.version,
  };
  return {
    nomination,
    isGroupMember: Boolean(row.isGroupMember),
    stepVersion: row.stepVersion,
    stepSince: row.stepSince,
  };
}
