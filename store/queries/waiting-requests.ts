import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { type RequestStep, regionAtWorkOn } from '../../domain/candidate-request.ts';
import type { WaitingRequestView } from '../../domain/views.ts';
import type { Region, SeatKind, ServiceType } from '../../domain/vocabulary.ts';
import { seatStandsFor } from '../seat-stands-for.ts';
import type { Store } from '../store.ts';
import { ledServices } from './vacancies.ts';

type Row = {
  readonly requestId: string;
  readonly step: RequestStep;
  readonly askedAt: Date;
  readonly serviceId: string;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
  readonly seatId: string;
  readonly seatKind: SeatKind;
  readonly seatRegion: Region | null;
  readonly serviceRegion: Region;
  readonly standsFor: string | null;
};

/** Requests for a candidate (R21) of the actor's services that a region has, the oldest first. */
export async function waitingRequests(store: Store, actor: Actor): Promise<WaitingRequestView[]> {
  const serviceIds = ledServices(actor);
  if (serviceIds.length === 0) return [];
  const { rows } = await sql<Row>`
    select request.id as "requestId", request.step, request.created_at as "askedAt",
      service.id as "serviceId", service.type, service.name_nb as nb, service.name_nn as nn, service.name_en as en,
      seat.id as "seatId", seat.kind as "seatKind", seat.region as "seatRegion", trust.region as "serviceRegion",
      ${seatStandsFor} as "standsFor"
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
        service: { id: row.serviceId, type: row.type, name: { nb: row.nb, nn: row.nn, en: row.en } },
        seat: { id: row.seatId, kind: row.seatKind, region: row.seatRegion, standsFor: row.standsFor },
        region,
        askedAt: row.askedAt,
      },
    ];
  });
}
