import { type RawBuilder, sql } from 'kysely';
import type { ErasureObstacle } from '../domain/erasure.ts';
import type { FoundObstacle } from '../domain/views/erasure.ts';
import type { GrantedRole, Region } from '../domain/vocabulary.ts';
import {
  type SeatColumns,
  type ServiceColumns,
  seatColumns,
  seatOf,
  serviceColumns,
  serviceOf,
} from './case-columns.ts';
import { type DutyRow, dutyColumns, dutySubjects, dutyView, isKnownDuty } from './duty-rows.ts';
import type { Database, Tx } from './store.ts';

/** As many of a kind are named; how many there are is said of all. */
const mostNamed = 20;

type Row = Partial<ServiceColumns> &
  Partial<SeatColumns> & {
    readonly id: string;
    readonly role?: GrantedRole;
    readonly region?: Region | null;
    readonly site?: string | null;
    readonly personName?: string;
    readonly gatheringTitle?: string;
  };

const byService = sql`order by service.name_nb collate "nb-x-icu", id limit ${mostNamed}`;

type Find = (keys: RawBuilder<unknown>) => RawBuilder<Row>;

const finds: Readonly<Record<Exclude<ErasureObstacle, 'duty'>, Find>> = {
  seat: (keys) => sql`
    select membership.id, ${serviceColumns}, ${seatColumns} from membership
    join seat on seat.id = membership.seat_id join service on service.id = seat.service_id
    where membership.id in (${keys}) ${byService}`,
  role: (keys) => sql`
    select role_grant.id, role_grant.role, role_grant.region, trust.name as site, ${serviceColumns}
    from role_grant left join site on site.id = role_grant.site_id left join trust on trust.id = site.trust_id
    left join service on service.id = coalesce(role_grant.service_id, site.service_id)
    where role_grant.id in (${keys}) ${byService}`,
  'group-leader': (keys) => sql`
    select service.id, ${serviceColumns} from service where service.id in (${keys}) ${byService}`,
  proposal: (keys) => sql`
    select nomination.id, candidate.name as "personName", ${serviceColumns}, ${seatColumns} from nomination
    join person candidate on candidate.id = nomination.candidate_id
    join seat on seat.id = nomination.seat_id join service on service.id = nomination.service_id
    where nomination.id in (${keys}) ${byService}`,
  request: (keys) => sql`
    select request.id, named.name as "personName", ${serviceColumns}, ${seatColumns}
    from candidate_request request join person named on named.id = request.named_id
    join seat on seat.id = request.seat_id join service on service.id = seat.service_id
    where request.id in (${keys}) ${byService}`,
  moderator: (keys) => sql`
    select id, title as "gatheringTitle" from gathering where id in (${keys}) order by starts_at, id limit ${mostNamed}`,
};

/** Each of what is in the way of one kind: which group and seat, which case, which duty. @param keys of its rows */
export async function findObstacles(
  db: Database | Tx,
  kind: ErasureObstacle,
  keys: RawBuilder<unknown>,
): Promise<FoundObstacle[]> {
  if (kind === 'duty') return await findDuties(db, keys);
  const { rows } = await finds[kind](keys).execute(db);
  return rows.map((row) => ({
    id: row.id,
    ...(isOfService(row) && { service: serviceOf(row) }),
    ...(isOfSeat(row) && { seat: seatOf(row) }),
    ...(row.role && { role: { role: row.role, region: row.region ?? null, site: row.site ?? null } }),
    ...(row.personName !== undefined && { personName: row.personName }),
    ...(row.gatheringTitle !== undefined && { gatheringTitle: row.gatheringTitle }),
  }));
}

async function findDuties(db: Database | Tx, keys: RawBuilder<unknown>): Promise<FoundObstacle[]> {
  const { rows } = await sql<DutyRow>`
    select ${dutyColumns} from duty ${dutySubjects}
    where duty.id in (${keys}) and ${isKnownDuty}
    order by duty.due_at nulls last, duty.since, duty.id limit ${mostNamed}`.execute(db);
  return rows.map((row) => ({ id: row.id, duty: dutyView(row) }));
}

function isOfService(row: Row): row is Row & ServiceColumns {
  return typeof row.serviceId === 'string';
}

function isOfSeat(row: Row): row is Row & SeatColumns {
  return typeof row.seatId === 'string';
}
