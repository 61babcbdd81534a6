import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { QuestionView } from '../../domain/views/faq.ts';
import type { Store } from '../store.ts';
import { questionViews } from './question-view.ts';

/** More than anybody follows; the newest first. */
const mostLines = 50;

/** What the reader has asked, the newest first, as its asker sees it; at one gathering, or anywhere. */
export async function ownQuestions(
  store: Store,
  actor: Actor,
  { gatheringId }: { readonly gatheringId: string | null },
): Promise<QuestionView[]> {
  if (actor.kind !== 'person' || (gatheringId !== null && !isId(gatheringId))) return [];
  const rows = await store.db
    .selectFrom('question')
    .select('id')
    .where('asked_by', '=', actor.personId)
    .$if(gatheringId !== null, (query) => query.where('gathering_id', '=', gatheringId))
    .orderBy('ordinal', 'desc')
    .limit(mostLines)
    .execute();
  return await questionViews(
    store,
    actor,
    rows.map(({ id }) => id),
  );
}
