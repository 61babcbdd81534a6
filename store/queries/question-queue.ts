import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { mayWithGathering } from '../../domain/gathering-access.ts';
import { isId } from '../../domain/ids.ts';
import type { QuestionScope } from '../../domain/question.ts';
import type { QueuedQuestion } from '../../domain/views/gathering.ts';
import { loadGathering } from '../load-gathering.ts';
import { stepFrom } from '../load-question.ts';
import type { Database, Store } from '../store.ts';

/** More than a meeting has; the oldest come first, so that none is left behind. */
const mostLines = 500;

/**
 * What waits for the moderators, in the order in which it was asked, with who has what in hand just now; null for
 * whoever does not moderate.
 */
export async function questionQueue(
  store: Store,
  actor: Actor,
  gatheringId: string,
): Promise<QueuedQuestion[] | null> {
  if (!isId(gatheringId)) return null;
  const gathering = await loadGathering(store.db, actor, gatheringId);
  if (!gathering || !mayWithGathering(gathering.relations, 'moderate-questions')) return null;
  const rows = await rowsOf(store.db, gatheringId);
  return rows.map(({ step, answered_at, holderId, holder, ...row }) => ({
    ...row,
    step: stepFrom({ step, answered_at }),
    heldBy: holderId && holder ? { personId: holderId, name: holder } : null,
  }));
}

type Row = Omit<QueuedQuestion, 'heldBy' | 'step' | 'scope'> & {
  readonly scope: QuestionScope;
  readonly step: 'waiting' | 'routed' | 'merged' | 'hidden' | 'withdrawn';
  readonly answered_at: Date | null;
  readonly holderId: string | null;
  readonly holder: string | null;
};

async function rowsOf(db: Database, gatheringId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select question.id, question.version, question.fence, question.text, question.wording,
      asker.name as "askedBy", question.shows_name as "showsName", question.scope, item.title as item,
      question.asked_at as "askedAt", question.published_at is not null as "isPublished", question.step,
      question.answered_at, question.reason,
      (select count(*)::integer from question_vote where question_id = question.id) as votes,
      case when question.lease_until >= clock_timestamp() then question.holder_id end as "holderId",
      case when question.lease_until >= clock_timestamp() then holder.name end as holder
    from question
    join person asker on asker.id = question.asked_by
    left join gathering_item item on item.id = question.item_id
    left join person holder on holder.id = question.holder_id
    where question.gathering_id = ${gatheringId} and question.step in ('waiting', 'hidden')
      and question.answered_at is null
    order by question.ordinal limit ${mostLines}`.execute(db);
  return rows;
}
