import { sql } from 'kysely';
import type { SeatBrief, ServiceBrief } from '../domain/views/brief.ts';
import type { Region, SeatKind, ServiceType } from '../domain/vocabulary.ts';
import { seatStandsFor } from './seat-stands-for.ts';

/** How every query names the service and the seat that a case is about, and what views make of the two. */

export type ServiceColumns = {
  readonly serviceId: string;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
};
export type SeatColumns = {
  readonly seatId: string;
  readonly seatKind: SeatKind;
  readonly seatRegion: Region | null;
  readonly standsFor: string | null;
};

/** For a statement that has `service` in its `from`. */
export const serviceColumns = sql`service.id as "serviceId", service.type,
  service.name_nb as nb, service.name_nn as nn, service.name_en as en`;

/** For a statement that has `seat` in its `from`. */
export const seatColumns = sql`seat.id as "seatId", seat.kind as "seatKind", seat.region as "seatRegion",
  ${seatStandsFor} as "standsFor"`;

/** The same for the query builder. */
export const selectedService = [
  'service.id as serviceId',
  'service.type',
  'service.name_nb as nb',
  'service.name_nn as nn',
  'service.name_en as en',
] as const;
export const selectedSeat = [
  'seat.id as seatId',
  'seat.kind as seatKind',
  'seat.region as seatRegion',
  seatStandsFor.as('standsFor'),
] as const;

export function serviceOf(row: ServiceColumns): ServiceBrief {
  return { id: row.serviceId, type: row.type, name: { nb: row.nb, nn: row.nn, en: row.en } };
}

export function seatOf({ seatId, seatKind, seatRegion, standsFor }: SeatColumns): SeatBrief {
  return { id: seatId, kind: seatKind, region: seatRegion, standsFor };
}
