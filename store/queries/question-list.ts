import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { ShownQuestion } from '../../domain/views/gathering.ts';
import { loadGathering } from '../load-gathering.ts';
import { sharedReads } from '../shared-read.ts';
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
  const [questions, own] = await Promise.all([
    shownQuestions(store, wanted.gatheringId),
    ownIn(store.db, wanted.gatheringId, actor.personId),
  ]);
  const sorted =
    wanted.order === 'votes' ? [...questions].sort((one, other) => other.votes - one.votes) : questions;
  return sorted.slice(0, wanted.most ?? mostLines).map((one) => ({
    ...one,
    viewer: { asked: own.asked.includes(one.id), voted: own.voted.includes(one.id) },
  }));
}

export type AnybodysQuestion = Omit<ShownQuestion, 'viewer'>;

/** The same for everybody, and read once for all who ask at the same moment: a hall does. */
const shared = new WeakMap<Database, ReturnType<typeof sharedReads<readonly AnybodysQuestion[]>>>();

/** Newest last, by when they were published: the moment of asking is the asker's own. */
export async function shownQuestions(
  { db }: Store,
  gatheringId: string,
): Promise<readonly AnybodysQuestion[]> {
  const share = shared.get(db) ?? sharedReads<readonly AnybodysQuestion[]>();
  shared.set(db, share);
  return await share(gatheringId, () => readShown(db, gatheringId));
}

type Row = Omit<AnybodysQuestion, 'step'> & {
  readonly step: 'waiting' | 'routed';
  readonly isAnswered: boolean;
};

async function readShown(db: Database, gatheringId: string): Promise<readonly AnybodysQuestion[]> {
  const { rows } = await sql<Row>`
    select question.id, coalesce(question.wording, question.text) as wording,
      case when question.shows_name then asker.name end as "askedBy", item.title as item,
      question.published_at as "publishedAt", question.step, question.answer,
      question.answered_at is not null as "isAnswered",
      (select count(*)::integer from question_vote where question_id = question.id) as votes
    from question
    join person asker on asker.id = question.asked_by
    left join gathering_item item on item.id = question.item_id
    where question.gathering_id = ${gatheringId} and question.published_at is not null
      and question.step in ('waiting', 'routed')
    order by question.published_at, question.ordinal`.execute(db);
  return rows.map(({ isAnswered, ...row }) => ({ ...row, step: isAnswered ? 'answered' : row.step }));
}

type Own = { readonly asked: readonly string[]; readonly voted: readonly string[] };

/** What the reader asked and voted for. */
async function ownIn(db: Database, gatheringId: string, personId: string): Promise<Own> {
  const { rows } = await sql<Own>`
    select coalesce(array_agg(question.id) filter (where question.asked_by = ${personId}), '{}') as asked,
      coalesce(array_agg(question.id) filter (where vote.person_id is not null), '{}') as voted
    from question
    left join question_vote vote on vote.question_id = question.id and vote.person_id = ${personId}
    where question.gathering_id = ${gatheringId}
      and (question.asked_by = ${personId} or vote.person_id is not null)`.execute(db);
  return rows[0] ?? { asked: [], voted: [] };
}
