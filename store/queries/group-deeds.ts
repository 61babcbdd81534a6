import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { groupDeedsFor } from '../../domain/group-deeds.ts';
import { firstStep } from '../../domain/problem.ts';
import type { GroupDeedsView } from '../../domain/views/group-deeds.ts';
import { standingIn } from '../group-standing.ts';
import { isOwnService } from '../own-service.ts';
import type { Store } from '../store.ts';

/** Nobody has a part in more groups than can be chosen from. */
const mostGroups = 20;

/** The groups in which the actor can begin something from the chat, and what; none for whoever has no part in any. */
export async function groupDeeds({ db }: Store, actor: Actor): Promise<GroupDeedsView[]> {
  if (actor.kind !== 'person') return [];
  const { rows } = await sql<{ id: string }>`
    select service.id from reference_group grp join service on service.id = grp.service_id
    where ${isOwnService(sql`service.id`, actor)}
    order by service.name_nb collate "nb-x-icu", service.id limit ${mostGroups}`.execute(db);
  const views: GroupDeedsView[] = [];
  for (const { id } of rows) {
    const standing = await standingIn(db, id, actor);
    const may = standing ? groupDeedsFor(standing.standings) : [];
    if (!standing || may.length === 0) continue;
    const choosesRegion = firstStep(standing.standings) === 'region';
    views.push({ service: standing.service, may, choosesRegion });
  }
  return views;
}
