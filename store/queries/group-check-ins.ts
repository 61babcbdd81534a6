import type { Actor } from '../../domain/actor.ts';
import { mayAskGroup } from '../../domain/check-in.ts';
import { isId } from '../../domain/ids.ts';
import type { GroupCheckIns } from '../../domain/views/check-in.ts';
import { standingIn } from '../group-standing.ts';
import { loadCheckIns } from '../load-check-in.ts';
import type { Store } from '../store.ts';

const mostCheckIns = 20;

/** The questions to a group that the actor was asked or may ask; null for whoever has none and asks none. */
export async function groupCheckIns(
  { db }: Store,
  actor: Actor,
  serviceId: string,
): Promise<GroupCheckIns | null> {
  if (actor.kind !== 'person' || !isId(serviceId)) return null;
  const standing = await standingIn(db, serviceId, actor);
  if (!standing) return null;
  const checkIns = await loadCheckIns(db, standing, actor.personId, mostCheckIns);
  const mayAsk = mayAskGroup(standing.standings);
  return checkIns.length > 0 || mayAsk ? { checkIns, mayAsk } : null;
}
