import { sql } from 'kysely';
import { type AttentionMark, attentionOf } from '../domain/attention.ts';
import type { Site } from '../domain/composition.ts';
import type { SeatUse } from '../domain/group-seats.ts';
import type { NominationStep } from '../domain/nomination.ts';
import { type Region, regions, type SeatKind, type ServiceType, seatKinds } from '../domain/vocabulary.ts';
import { isCurrentMembership } from './current-membership.ts';
import { seatStandsFor } from './seat-stands-for.ts';
import { stillStands } from './standing-site.ts';
import type { Database, Tx } from './store.ts';

/** Somebody in a seat. Dates are texts, `2027-01-29`. */
export type LoadedMember = {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly trustId: string | null;
  readonly trust: string | null;
  readonly trustRegion: Region | null;
  readonly region: Region | null;
  readonly competence: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** The day in Oslo on which the end was recorded. */
  readonly endRecordedOn: string | null;
};

export type LoadedSeat = {
  readonly id: string;
  readonly serviceId: string;
  readonly kind: SeatKind;
  readonly region: Region | null;
  readonly siteTrustId: string | null;
  readonly standsFor: string | null;
  readonly version: number;
  readonly vacantSince: Date | null;
  /** Since when the seat is out of use; such seats are only loaded when they are asked for. */
  readonly retiredAt: Date | null;
  readonly holder: LoadedMember | null;
  readonly next: LoadedMember | null;
  /** Who held it last; null while somebody holds it. */
  readonly last: LoadedMember | null;
  readonly nomination: {
    readonly id: string;
    readonly candidateId: string;
    readonly lineLeaderId: string | null;
    readonly step: NominationStep;
    readonly name: string;
    readonly createdAt: string;
  } | null;
  readonly requestedAt: Date | null;
};

/** A group with all that is shown of it, not yet limited to what somebody may see. */
export type LoadedGroup = {
  readonly serviceId: string;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
  readonly version: number;
  readonly today: string;
  readonly lastMetOn: string | null;
  /** Its last day, where the service has ended. */
  readonly closedOn: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly recordedOn: Date | null;
  readonly leader: {
    readonly personId: string;
    readonly name: string;
    readonly trust: string | null;
    readonly trustRegion: Region | null;
    readonly region: Region | null;
  } | null;
  readonly sites: readonly Site[];
  readonly seats: readonly LoadedSeat[];
};

type Header = Omit<LoadedGroup, 'seats'>;

/**
 * The groups of the services, in the order of the ids; a service without a group is left out.
 * @param retiredSeatId a seat that is loaded even though it is out of use
 */
export async function loadGroups(
  db: Database | Tx,
  serviceIds: readonly string[],
  retiredSeatId: string | null = null,
): Promise<LoadedGroup[]> {
  const [headers, seats] = await Promise.all([
    headersOf(db, serviceIds),
    seatsOf(db, serviceIds, retiredSeatId),
  ]);
  return serviceIds.flatMap((id) => {
    const header = headers.find(({ serviceId }) => serviceId === id);
    if (!header) return [];
    return [{ ...header, seats: seats.filter(({ serviceId }) => serviceId === id).sort(asTold) }];
  });
}

async function headersOf(db: Database | Tx, serviceIds: readonly string[]): Promise<readonly Header[]> {
  const { rows } = await sql<Header>`
    select service.id as "serviceId", service.type, service.name_nb as nb, service.name_nn as nn, service.name_en as en,
      reference_group.version, oslo_today() as today, reference_group.last_met_on as "lastMetOn", service.closed_on as "closedOn",
      reference_group.leader_decided_by as "decidedBy", reference_group.leader_decided_on as "decidedOn",
      (select max(recorded_at) from leader_designation
        where leader_designation.service_id = service.id and undone_at is null and recorded_by is not null
          and leader_designation.leader_id = reference_group.leader_id) as "recordedOn",
      case when leader.id is not null then jsonb_build_object('personId', leader.id, 'name', leader.name,
        'trust', leader_trust.name, 'trustRegion', leader_trust.region, 'region', leader.region) end as leader,
      (select jsonb_agg(jsonb_build_object('trustId', trust.id, 'trustName', trust.name, 'region', trust.region,
          'responsible', site.is_responsible) order by site.is_responsible desc, trust.name)
        from site join trust on trust.id = site.trust_id where site.service_id = service.id and ${stillStands}) as sites
    from reference_group
    join service on service.id = reference_group.service_id
    left join person leader on leader.id = reference_group.leader_id
    left join trust leader_trust on leader_trust.id = leader.trust_id
    where reference_group.service_id = any(${serviceIds}::uuid[])`.execute(db);
  return rows;
}

const member = sql`jsonb_build_object('membershipId', membership.id, 'personId', person.id, 'name', person.name,
  'trustId', trust.id, 'trust', trust.name, 'trustRegion', trust.region, 'region', person.region, 'competence', person.competence,
  'startsOn', membership.starts_on, 'endsOn', membership.ends_on,
  'endRecordedOn', (membership.end_recorded_at at time zone 'Europe/Oslo')::date)`;

const whoSits = sql`membership join person on person.id = membership.person_id
  left join trust on trust.id = person.trust_id`;

async function seatsOf(
  db: Database | Tx,
  serviceIds: readonly string[],
  retiredSeatId: string | null,
): Promise<readonly LoadedSeat[]> {
  const { rows } = await sql<LoadedSeat>`
    select seat.id, seat.service_id as "serviceId", seat.kind, seat.region, seat.version,
      site.trust_id as "siteTrustId", ${seatStandsFor} as "standsFor", seat.vacant_since as "vacantSince", seat.retired_at as "retiredAt",
      (select ${member} from ${whoSits}
        where membership.seat_id = seat.id and ${isCurrentMembership}
        order by membership.starts_on desc limit 1) as holder,
      (select ${member} from ${whoSits}
        where membership.seat_id = seat.id and membership.starts_on > (select oslo_today())
          and (membership.ends_on is null or membership.ends_on >= membership.starts_on)
        order by membership.starts_on limit 1) as next,
      (select ${member} from ${whoSits}
        where membership.seat_id = seat.id and seat.vacant_since is not null and membership.ends_on < (select oslo_today())
        order by membership.ends_on desc limit 1) as last,
      (select jsonb_build_object('id', nomination.id, 'candidateId', nomination.candidate_id, 'step', nomination.step,
          'lineLeaderId', nomination.line_leader_id, 'name', candidate.name, 'createdAt', nomination.created_at)
        from nomination join person candidate on candidate.id = nomination.candidate_id
        where nomination.seat_id = seat.id and nomination.closed_at is null) as nomination,
      (select created_at from candidate_request request
        where request.seat_id = seat.id and request.closed_at is null) as "requestedAt"
    from seat
    left join site on site.id = seat.site_id
    where seat.service_id = any(${serviceIds}::uuid[]) and (seat.retired_at is null or seat.id = ${retiredSeatId})
    order by seat.id`.execute(db);
  return rows;
}

/** The regions in their order, then the service, users, others, the secretary. */
function asTold(one: LoadedSeat, other: LoadedSeat): number {
  return placeOf(one) - placeOf(other);
}

function placeOf({ kind, region }: LoadedSeat): number {
  return seatKinds.indexOf(kind) * regions.length + (region ? regions.indexOf(region) : 0);
}

/**
 * Every region that the group's leader is known to be from (R8). Whoever sits for the service is from where it stands
 * (R5, R6), whether or not the employer is known.
 */
export function leaderRegions({ leader, seats, sites }: LedGroup): Region[] {
  if (!leader) return [];
  const represented = seats
    .filter(({ holder }) => holder?.personId === leader.personId)
    .flatMap(({ kind, region, siteTrustId }) => {
      if (kind !== 'service') return [region];
      const own = sites.filter(({ trustId }) => siteTrustId === null || trustId === siteTrustId);
      return own.map((site) => site.region);
    });
  const known = [leader.trustRegion ?? leader.region, ...represented];
  return [...new Set(known.flatMap((region) => (region ? [region] : [])))];
}

type LedGroup = Pick<LoadedGroup, 'leader' | 'sites'> & {
  readonly seats: readonly Pick<LoadedSeat, 'kind' | 'region' | 'siteTrustId' | 'holder'>[];
};

export function attentionOfGroup(group: LoadedGroup): AttentionMark[] {
  // Of a group that has ended nothing is missing.
  if (group.closedOn !== null) return [];
  return attentionOf({
    sites: group.sites,
    seats: group.seats.map(({ kind, region, holder, next }) => ({ kind, region, holder: holder ?? next })),
    leader: group.leader && { regions: leaderRegions(group) },
    lastMetOn: group.lastMetOn,
    today: group.today,
  });
}

/** What keeps a seat from being taken out of use. */
export function seatUse({ holder, next, nomination, requestedAt }: LoadedSeat): SeatUse {
  return {
    isHeld: holder !== null || next !== null,
    hasNomination: nomination !== null,
    hasRequest: requestedAt !== null,
  };
}
