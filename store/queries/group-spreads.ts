import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { mayTellSpread } from '../../domain/spread.ts';
import type { GroupSpreads, SpreadView } from '../../domain/views/check-in.ts';
import { standingIn } from '../group-standing.ts';
import type { Store } from '../store.ts';

const mostSpreads = 100;

/** What the members told others of the service, the newest first: for whoever takes part in the group or answers for it. */
export async function groupSpreads(
  { db }: Store,
  actor: Actor,
  serviceId: string,
): Promise<GroupSpreads | null> {
  if (actor.kind !== 'person' || !isId(serviceId)) return null;
  const standing = await standingIn(db, serviceId, actor);
  if (!standing || standing.standings.length === 0) return null;
  const { rows } = await sql<SpreadView>`
    select spread.id, what, audience, spread_on::text as "spreadOn", spread.region, person.name as "toldBy",
      told_by = ${actor.personId} as "isOwn"
    from spread join person on person.id = told_by
    where service_id = ${serviceId}
    order by spread_on desc, told_at desc, spread.id limit ${mostSpreads}`.execute(db);
  return { spreads: rows, mayTell: mayTellSpread(standing.standings) };
}
