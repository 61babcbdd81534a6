import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { type RequestStep, regionAtWorkOn } from '../../domain/candidate-request.ts';
import type { WaitingRequestView } from '../../domain/views/home.ts';
import type { Region } from '../../domain/vocabulary.ts';
import {
  type SeatColumns,
  type ServiceColumns,
  seatColumns,
  seatOf,
  serviceColumns,
  serviceOf,
} from '../case-columns.ts';
import type { Store } from '../store.ts';
import { ledServices } from './vacancies.ts';

type Row = ServiceColumns &
  SeatColumns & {
    readonly requestId: string;
    readonly step: RequestStep;
    readonly askedAt: Date;
    readonly serviceRegion: Region;
  };

/** Requests for a candidate (R21) of the actor's services that a region has, the oldest first. */
export async function waitingRequests(store: Store, actor: Actor): Promise<WaitingRequestView[]> {
  const serviceIds = ledServices(actor);
  if (serviceIds.length === 0) return [];
  const { rows } = await sql<Row>`
    select request.id as "requestId", request.step, request.created_at as "askedAt",
      ${serviceColumns},
      ${seatColumns}, trust.region as "serviceRegion"
    from candidate_request request
    join service on service.id = request.service_id
    join seat on seat.id = request.seat_id
    join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    where request.closed_at is null and request.service_id = any(${serviceIds}::uuid[])
    order by request.created_at, request.id`.execute(store.db);
  return rows.flatMap((row) => {
    const seat = { id: row.seatId, serviceId: row.serviceId, kind: row.seatKind, region: row.seatRegion };
    const region = regionAtWorkOn({ seat, serviceRegion: row.serviceRegion, step: row.step });
    if (!region) return [];
    return [
      {
        requestId: row.requestId,
        service: serviceOf(row),
        seat: seatOf(row),
        region,
        askedAt: row.askedAt,
      },
    ];
  });
}
