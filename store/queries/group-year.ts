import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { GroupYear } from '../../domain/views/group-year.ts';
import { standingIn } from '../group-standing.ts';
import { readGroupYear } from '../read-group-year.ts';
import type { Store } from '../store.ts';

/** What comes in a group's year, for whoever takes part in it or answers for it; null for everybody else. */
export async function groupYear({ db }: Store, actor: Actor, serviceId: string): Promise<GroupYear | null> {
  if (actor.kind !== 'person' || !isId(serviceId)) return null;
  const standing = await standingIn(db, serviceId, actor);
  return standing && standing.standings.length > 0 ? await readGroupYear(db, serviceId) : null;
}
