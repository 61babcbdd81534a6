import { sql } from 'kysely';
import { type Actor, leadsService } from '../../domain/actor.ts';
import { type RequestStep, regionAtWorkOn } from '../../domain/candidate-request.ts';
import type { OpenRequestBrief, ProposalFormView, VacancyView } from '../../domain/views/nomination.ts';
import type { Region, SeatKind, ServiceType } from '../../domain/vocabulary.ts';
import { serviceColumns } from '../case-columns.ts';
import { seatStandsFor } from '../seat-stands-for.ts';
import { stillStands } from '../standing-site.ts';
import type { Store } from '../store.ts';
import { dayOf } from './group-view.ts';

type Row = {
  readonly id: string;
  readonly kind: SeatKind;
  readonly region: Region | null;
  readonly version: number;
  readonly vacantSince: Date | null;
  readonly serviceId: string;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
  readonly nominationId: string | null;
  readonly hostTrusts: readonly string[];
  readonly requestId: string | null;
  readonly requestStep: RequestStep | null;
  readonly requestedAt: Date | null;
  readonly serviceRegion: Region;
  readonly standsFor: string | null;
  readonly isRetired: boolean;
  /** A date. */
  readonly leavesOn: string | null;
};

const columns = sql`
  seat.id, seat.kind, seat.region, seat.version, ${seatStandsFor} as "standsFor",
  seat.retired_at is not null as "isRetired", leaving.leaves_on as "leavesOn", seat.vacant_since as "vacantSince",
  ${serviceColumns},
  (select nomination.id from nomination
     where nomination.seat_id = seat.id
       and (nomination.closed_at is null
         or (nomination.step = 'appointed' and seat.vacant_since is null and leaving.leaves_on is null))
     order by nomination.closed_at desc nulls first limit 1) as "nominationId",
  array(select trust.name from site join trust on trust.id = site.trust_id
     where site.service_id = service.id and ${stillStands} order by site.is_responsible desc) as "hostTrusts",
  (select trust.region from site join trust on trust.id = site.trust_id
     where site.service_id = service.id and site.is_responsible) as "serviceRegion",
  request.id as "requestId", request.step as "requestStep", request.created_at as "requestedAt"`;

const withRequest = sql`
  seat join service on service.id = seat.service_id
  left join candidate_request request on request.seat_id = seat.id and request.closed_at is null
  left join lateral (
    select max(membership.ends_on) + 1 as leaves_on from membership
    where membership.seat_id = seat.id and seat.vacant_since is null
    having bool_and(membership.ends_on is not null)
  ) leaving on true`;

/**
 * A seat as its vacancy card shows it, for those who lead the service and for the group's channel; null for
 * everybody else. A seat that was filled or taken out of use meanwhile is still shown, so that an older card can
 * become its receipt.
 */
export async function vacancyView(store: Store, actor: Actor, seatId: string): Promise<VacancyView | null> {
  const { rows } = await sql<Row>`
    select ${columns} from ${withRequest}
    where seat.id = ${seatId}`.execute(store.db);
  const [row] = rows;
  if (!row) return null;
  if (isChannelOf(actor, row.serviceId)) {
    return { ...viewOf(row), mayPropose: false, request: null, inChannel: true };
  }
  return leadsService(actor, row.serviceId) ? viewOf(row) : null;
}

/** The vacant seats that the actor may propose for, the oldest first. */
export async function openVacancies(store: Store, actor: Actor): Promise<VacancyView[]> {
  const serviceIds = ledServices(actor);
  if (serviceIds.length === 0) return [];
  const { rows } = await sql<Row>`
    select ${columns} from ${withRequest}
    where seat.service_id = any(${serviceIds}) and seat.retired_at is null
      and (seat.vacant_since is not null or leaving.leaves_on is not null)
    order by seat.vacant_since nulls last, leaving.leaves_on, seat.id`.execute(store.db);
  return rows.map(viewOf).filter((view) => view.mayPropose);
}

/** The proposal form with what it lets one choose from; null when the actor may not propose for the seat. */
export async function proposalFormView(
  store: Store,
  actor: Actor,
  seatId: string,
): Promise<ProposalFormView | null> {
  const view = await vacancyView(store, actor, seatId);
  if (!view || view.inChannel) return null;
  return { ...view, trusts: await allTrusts(store) };
}

/** What the forms let one choose an employer from. */
export async function allTrusts(store: Store): Promise<ProposalFormView['trusts']> {
  return await store.db.selectFrom('trust').select(['id', 'name', 'region']).orderBy('name').execute();
}

/** The services that the actor leads. */
export function ledServices(actor: Actor): string[] {
  if (actor.kind !== 'person') return [];
  return actor.grants.flatMap((grant) => (grant.role === 'service-leader' ? [grant.serviceId] : []));
}

function viewOf(row: Row): VacancyView {
  return {
    seat: { id: row.id, kind: row.kind, region: row.region, standsFor: row.standsFor },
    service: { id: row.serviceId, type: row.type, name: { nb: row.nb, nn: row.nn, en: row.en } },
    vacantSince: row.vacantSince,
    nominationId: row.nominationId,
    leavesOn: dayOf(row.leavesOn),
    isRetired: row.isRetired,
    mayPropose:
      !row.isRetired && (row.vacantSince !== null || row.leavesOn !== null) && row.nominationId === null,
    hostTrusts: row.hostTrusts,
    request: requestOf(row),
    version: row.version,
    inChannel: false,
  };
}

function isChannelOf(actor: Actor, serviceId: string): boolean {
  return actor.kind === 'channel' && actor.target.kind === 'group' && actor.target.serviceId === serviceId;
}

function requestOf(row: Row): OpenRequestBrief | null {
  const { requestId, requestStep, requestedAt, serviceId, serviceRegion } = row;
  if (!requestId || !requestStep || !requestedAt) return null;
  const seat = { id: row.id, serviceId, kind: row.kind, region: row.region };
  return {
    id: requestId,
    askedAt: requestedAt,
    region: regionAtWorkOn({ seat, serviceRegion, step: requestStep }),
  };
}
