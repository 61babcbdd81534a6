import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { ShownQuestion } from '../../domain/views/gathering.ts';
import { loadGathering } from '../load-gathering.ts';
import type { Database, Store } from '../store.ts';

const mostLines = 500;

export type QuestionOrder = 'votes' | 'time';

/**
 * What everybody at the gathering sees: the published questions, as they were published, and who asked where they wanted
 * to be named. null for whoever is not there.
 */
export async function questionList(
  store: Store,
  actor: Actor,
  wanted: { readonly gatheringId: string; readonly order: QuestionOrder; readonly most?: number },
): Promise<ShownQuestion[] | null> {
  if (actor.kind !== 'person' || !isId(wanted.gatheringId)) return null;
  const gathering = await loadGathering(store.db, actor, wanted.gatheringId);
  if (!gathering || gathering.relations.length === 0) return null;
  const rows = await publishedQuestions(store.db, wanted.gatheringId, actor.personId);
  const sorted = wanted.order === 'votes' ? [...rows].sort((one, other) => other.votes - one.votes) : rows;
  return sorted.slice(0, wanted.most ?? mostLines).map(shown);
}

type Row = Omit<ShownQuestion, 'step' | 'viewer'> & {
  readonly step: 'waiting' | 'routed';
  readonly isAnswered: boolean;
  readonly asked: boolean;
  readonly voted: boolean;
};

/** Newest last, by when they were published: the moment of asking is the asker's own. */
export async function publishedQuestions(
  db: Database,
  gatheringId: string,
  personId: string | null,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select question.id, coalesce(question.wording, question.text) as wording,
      case when question.shows_name then asker.name end as "askedBy", item.title as item,
      question.published_at as "publishedAt", question.step, question.answer,
      question.answered_at is not null as "isAnswered",
      (select count(*)::integer from question_vote where question_id = question.id) as votes,
      coalesce(question.asked_by = ${personId}::uuid, false) as asked,
      exists (select from question_vote
        where question_id = question.id and person_id = ${personId}::uuid) as voted
    from question
    join person asker on asker.id = question.asked_by
    left join gathering_item item on item.id = question.item_id
    where question.gathering_id = ${gatheringId} and question.published_at is not null
      and question.step in ('waiting', 'routed')
    order by question.published_at, question.ordinal`.execute(db);
  return rows;
}

function shown({ isAnswered, asked, voted, ...row }: Row): ShownQuestion {
  return { ...row, step: isAnswered ? 'answered' : row.step, viewer: { asked, voted } };
}
