import { sql } from 'kysely';
import type { Actor, PersonActor } from '../../domain/actor.ts';
import type { NominationStep } from '../../domain/nomination.ts';
import type { NominationBrief } from '../../domain/views/nomination.ts';
import {
  type SeatColumns,
  type ServiceColumns,
  seatColumns,
  seatOf,
  serviceColumns,
  serviceOf,
} from '../case-columns.ts';
import type { Store } from '../store.ts';
import { regionsOf } from './home-view.ts';

type Row = ServiceColumns &
  SeatColumns & {
    readonly id: string;
    readonly step: NominationStep;
    readonly stepSince: Date;
    readonly personName: string;
  };

/** The nominations in which the actor takes part, of one service or of all: open ones first, then the newest that are over. */
export async function nominationsOf(
  store: Store,
  actor: Actor,
  { most, serviceId = null }: { readonly most: number; readonly serviceId?: string | null },
): Promise<NominationBrief[]> {
  if (actor.kind !== 'person') return [];
  const regions = regionsOf(actor);
  const seesAll = actor.grants.some((grant) => grant.role === 'national-coordinator');
  // A branch for each way to take part, so that each finds its rows by an index.
  const ids = seesAll
    ? sql`select id from nomination where ${serviceId}::uuid is null or service_id = ${serviceId} order by (closed_at is null) desc, step_since desc limit ${most}`
    : sql`
        select id from nomination where service_id = any(${servicesSeenBy(actor)}::uuid[])
        union select id from nomination where candidate_id = ${actor.personId}
        union select id from nomination where line_leader_id = ${actor.personId}
        union select id from nomination where former_leader_ids @> array[${actor.personId}::uuid] and step = 'clearance'
        union select nomination.id from seat join nomination on nomination.seat_id = seat.id
          where seat.region = any(${regions})
        union select nomination.id from trust
          join site on site.trust_id = trust.id and site.is_responsible
          join nomination on nomination.service_id = site.service_id
          where trust.region = any(${regions})`;
  const { rows } = await sql<Row>`
    select nomination.id, nomination.step, nomination.step_since as "stepSince",
      ${serviceColumns},
      ${seatColumns}, candidate.name as "personName"
    from nomination
    join service on service.id = nomination.service_id
    join seat on seat.id = nomination.seat_id
    join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    join person candidate on candidate.id = nomination.candidate_id
    where nomination.id in (${ids}) and (${serviceId}::uuid is null or nomination.service_id = ${serviceId})
    order by (nomination.closed_at is null) desc, nomination.step_since desc, nomination.id
    limit ${most}`.execute(store.db);
  return rows.map((row) => ({
    id: row.id,
    service: serviceOf(row),
    seat: seatOf(row),
    personName: row.personName,
    step: row.step,
    stepSince: row.stepSince,
  }));
}

/** Leaders of the service, and of its sites, who follow what concerns them. */
function servicesSeenBy(actor: PersonActor): string[] {
  return actor.grants.flatMap((grant) =>
    grant.role === 'service-leader' || grant.role === 'site-leader' ? [grant.serviceId] : [],
  );
}
