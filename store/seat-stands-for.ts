import { type RawBuilder, sql } from 'kysely';

/**
 * What a seat stands for, for every query that has `seat` in its `from`: as it was written, or its site where the
 * service has several (R6).
 */
export const seatStandsFor: RawBuilder<string | null> = sql<string | null>`coalesce(seat.stands_for, (
  select trust.name from site of_seat join trust on trust.id = of_seat.trust_id
  where of_seat.id = seat.site_id
    and exists (select from site other where other.service_id = seat.service_id and other.id <> of_seat.id and other.closed_on is null)))`;
