import { sql } from 'kysely';
import { isCurrentMembership } from './current-membership.ts';
import { prepared } from './prepared.ts';
import type { Database, Tx } from './store.ts';

export type SeatStart = {
  readonly today: string;
  /** Whoever holds the seat now; null when nobody does. */
  readonly holder: string | null;
  /** The first day without the holder; null for one who stays, and where nobody is. Dates are texts. */
  readonly holderLeavesOn: string | null;
};

/** From what day somebody new can have the seat. */
export async function startOfSeat(db: Database | Tx, seatId: string): Promise<SeatStart> {
  const [row] = await read(db, { seatId });
  if (!row) throw new Error('The database told no day');
  return row;
}

const read = prepared(
  (_, { seatId }: { seatId: string }) => sql<SeatStart>`
  select oslo_today() as today, person.name as holder, membership.ends_on + 1 as "holderLeavesOn"
  from (select) nothing
  left join membership on membership.seat_id = ${seatId} and ${isCurrentMembership}
  left join person on person.id = membership.person_id
  order by membership.starts_on desc limit 1`,
);
