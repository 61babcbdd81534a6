import { sql } from 'kysely';
import type { NominationFacts } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { Nomination, NominationStep } from '../domain/nomination.ts';
import { type LastStep, minutesToUndoAppointment } from '../domain/undo.ts';
import type { Region } from '../domain/vocabulary.ts';
import { isCurrentMembership } from './current-membership.ts';
import { prepared } from './prepared.ts';
import type { Database, Tx } from './store.ts';

export type LoadedNomination = NominationFacts & {
  /** The version at which the step began. */
  readonly stepVersion: number;
  readonly stepSince: Date;
};

/** A nomination with what rights are decided from, locked until the transaction ends; null when there is none. */
export async function lockNomination(tx: Tx, id: string, actor: Actor): Promise<LoadedNomination | null> {
  // It is read by a statement of its own, begun when the lock is had: one would read what stood before.
  const [, loaded] = await Promise.all([lockRow(tx, { id }), loadNomination(tx, id, actor)]);
  return loaded;
}

const lockRow = prepared((db, { id }: { id: string }) =>
  db.selectFrom('nomination').select('id').where('id', '=', id).forUpdate(),
);

/** The same without the lock, for reading. */
export async function loadNomination(
  db: Database | Tx,
  id: string,
  actor: Actor,
): Promise<LoadedNomination | null> {
  const personId = actor.kind === 'person' ? actor.personId : null;
  const [row] = await readRow(db, { id, personId });
  if (!row) return null;
  const nomination: Nomination = {
    id: row.id,
    serviceId: row.serviceId,
    seat: { id: row.seatId, serviceId: row.serviceId, kind: row.seatKind, region: row.seatRegion },
    candidateId: row.candidateId,
    proposedBy: row.proposedBy,
    lineLeaderId: row.lineLeaderId,
    formerLeaderIds: row.formerLeaderIds,
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
    withoutContacts: row.withoutContacts,
    lastStep: row.lastStep && lastStepFrom(row.lastStep),
    stepVersion: row.stepVersion,
    stepSince: row.stepSince,
  };
}

const readRow = prepared((db, { id, personId }: { id: string; personId: string | null }) =>
  db
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
      'nomination.former_leader_ids as formerLeaderIds',
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
      withoutContacts.as('withoutContacts'),
      lastStep.as('lastStep'),
    ])
    .where('nomination.id', '=', id),
);

/**
 * Of the regions that decide on a nomination, those in which nobody is left who may: asked of the contacts of today, and
 * of nobody who is concerned. For queries that join its seat, and the trust of the responsible site.
 */
export const withoutContacts = sql<Region[]>`array(
  select distinct decides.in_region from unnest(array[trust.region, coalesce(seat.region, trust.region)]) as decides (in_region)
  where not exists (
    select from role_grant
    where role_grant.role = 'regional-contact' and role_grant.region = decides.in_region and role_grant.ended_at is null
      and role_grant.person_id <> nomination.candidate_id
      and role_grant.person_id is distinct from nomination.line_leader_id))`;

type LastStepRow = {
  readonly verb: string;
  readonly actorId: string | null;
  readonly isRecent: boolean;
  readonly seatMovedOn: boolean;
  readonly codes: {
    readonly from: NominationStep;
    readonly returnedFromBefore: Nomination['returnedFrom'];
    readonly leaderBefore: string | null;
  };
};

/** Everything but a reminder is a step of its own version; what began the nomination has nothing before it. */
const lastStep = sql<LastStepRow | null>`(
  select json_build_object('verb', event.verb, 'actorId', event.actor_id, 'codes', event.codes,
    'isRecent', event.at > business_now() - make_interval(mins => ${minutesToUndoAppointment}::int),
    'seatMovedOn', nomination.closed_at is not null and (
      exists (select from nomination other where other.seat_id = seat.id and other.closed_at is null)
      or exists (select from candidate_request where candidate_request.seat_id = seat.id
        and candidate_request.closed_at is null)
      or seat.retired_at is not null
      -- A successor's appointment may also have ended that somebody led the group.
      or (event.verb = 'appoint-member' and exists (select from event other
        where other.correlation_id = event.correlation_id and other.verb = 'leader-left'))
      or (nomination.step = 'appointed') <> exists (select from membership where membership.seat_id = seat.id
        and membership.nomination_id = nomination.id and membership.ends_on is null)))
  from event
  where event.subject_id = nomination.id and event.version = nomination.version
    and event.verb <> 'remind-holder' and event.codes ? 'from'
  order by event.id desc limit 1)`;

function lastStepFrom({ codes, ...row }: LastStepRow): LastStep {
  const { from: step, returnedFromBefore: returnedFrom, leaderBefore: lineLeaderId } = codes;
  return { ...row, before: { step, returnedFrom, lineLeaderId } };
}
