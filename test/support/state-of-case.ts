import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

/** All that a step of a nomination may change, but for what is told of it: the case, its duties, the seat and its member. */
export async function stateOfCase(store: Store, nominationId: string) {
  const { rows } = await sql<{
    version: number;
    nomination: object;
    duties: { kind: string; role: string | null }[];
    seat: object;
    members: object[];
  }>`
    select nomination.version,
      to_jsonb(nomination) - 'version' - 'step_version' as nomination,
      to_jsonb(seat) - 'version' as seat,
      (select coalesce(jsonb_agg(to_jsonb(duty) - 'id' order by duty.kind), '[]') from duty
        where duty.subject_id in (nomination.id, seat.id) and duty.done_at is null) as duties,
      (select coalesce(jsonb_agg(to_jsonb(membership) - 'id' order by membership.id), '[]') from membership
        where membership.seat_id = seat.id) as members
    from nomination join seat on seat.id = nomination.seat_id
    where nomination.id = ${nominationId}`.execute(store.db);
  const [row] = rows;
  if (!row) throw new Error(`There is no nomination ${nominationId}`);
  return row;
}
