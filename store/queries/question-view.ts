import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import {
  type QuestionField,
  type QuestionRelation,
  questionVerbsFor,
  questionVerbsUntilTakenUp,
  relationsToQuestion,
  seesOfQuestion,
} from '../../domain/question-access.ts';
import { isHeld } from '../../domain/section-lock.ts';
import type { QuestionView } from '../../domain/views/faq.ts';
import { alikeQuestions } from '../alike-questions.ts';
import { atGatherings, type LoadedQuestion, loadQuestions } from '../load-question.ts';
import { entryFrom } from '../question.ts';
import type { Store } from '../store.ts';

/**
 * A question, for whoever asked it, moderates it, may answer it or sees it with everybody; null for everybody else.
 * What each of them is shown of it is `questionSights`, and nothing else is.
 */
export async function questionView(
  store: Store,
  actor: Actor,
  questionId: string,
): Promise<QuestionView | null> {
  const [found] = await seenQuestions(store, actor, [questionId]);
  if (!found) return null;
  const { view, question } = found;
  const others = view.viewer.may.includes('merge-question') ? await othersLike(store, question) : [];
  return { ...view, viewer: { ...view.viewer, others } };
}

/** Several of them in their order, those that the actor sees, in one set of queries; none says which others are like it. */
export async function questionViews(
  store: Store,
  actor: Actor,
  questionIds: readonly string[],
): Promise<QuestionView[]> {
  return (await seenQuestions(store, actor, questionIds)).map(({ view }) => view);
}

type Seen = { readonly view: QuestionView; readonly question: LoadedQuestion };

async function seenQuestions(store: Store, actor: Actor, questionIds: readonly string[]): Promise<Seen[]> {
  const ids = questionIds.filter(isId);
  if (ids.length === 0) return [];
  const [questions, rows] = await Promise.all([loadQuestions(store.db, ids), rowsOf(store, ids)]);
  const at = await atGatherings(
    store.db,
    actor,
    questions.map(({ gatheringId }) => gatheringId),
  );
  return ids.flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    const row = rows.find((one) => one.id === id);
    if (!question || !row) return [];
    const relations = relationsToQuestion(actor, question, at.of(question.gatheringId));
    return relations.length > 0 ? [{ question, view: viewOf(actor, question, row, relations) }] : [];
  });
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function viewOf(
  actor: Actor,
  question: LoadedQuestion,
  row: Row,
  relations: readonly QuestionRelation[],
): QuestionView {
  const sees = (field: QuestionField) => seesOfQuestion(relations, field, question);
  const isTakers = actor.kind === 'person' && question.takenBy === actor.personId;
  const may = questionVerbsFor(relations, question.step).filter(
    (verb) =>
      (verb !== 'take-question' || !isTakers) &&
      !(question.isTakenUp && questionVerbsUntilTakenUp.includes(verb)),
  );
  const answeredAt = row.answered_at ?? row.mainAnsweredAt;
  const held = isHeld(question.lock, question.now) && row.holder !== null;
  return {
    id: question.id,
    version: question.version,
    askedBy: sees('name') ? row.asker : null,
    askedAt: sees('asked-at') ? row.asked_at : null,
    dueAt: sees('owner') ? row.due_at : null,
    text: question.wording ?? question.text,
    original: sees('text') && question.wording !== null ? question.text : null,
    entry: sees('text') ? entryFrom(row.entry_id) : null,
    gathering:
      question.gatheringId && row.gatheringTitle
        ? { id: question.gatheringId, title: row.gatheringTitle, item: row.itemTitle }
        : null,
    scope: question.scope,
    showsName: question.showsName,
    step: question.step,
    isPublished: question.isPublished,
    reason: sees('reason') ? row.reason : null,
    owner: sees('owner') ? question.owner : null,
    heldBy: sees('holder') && held ? row.holder : null,
    takenBy: sees('holder') && question.step === 'routed' ? row.taker : null,
    votes: sees('votes') ? row.votes : null,
    answer:
      answeredAt && sees('answer')
        ? {
            text: row.answer ?? row.mainAnswer,
            by: sees('answered-by') ? (row.answerer ?? row.mainAnswerer ?? '') : '',
            at: answeredAt,
          }
        : null,
    viewer: {
      asked: relations.includes('asker'),
      mayAnswer: may.includes('answer-question'),
      may,
      others: [],
    },
  };
}

async function rowsOf(store: Store, questionIds: readonly string[]) {
  return await store.db
    .selectFrom('question')
    .innerJoin('person as asker', 'asker.id', 'question.asked_by')
    .leftJoin('person as answerer', 'answerer.id', 'question.answered_by')
    .leftJoin('person as holder', 'holder.id', 'question.holder_id')
    .leftJoin('person as taker', 'taker.id', 'question.taken_by')
    .leftJoin('gathering', 'gathering.id', 'question.gathering_id')
    .leftJoin('gathering_item as item', 'item.id', 'question.item_id')
    // What it was merged with: its answer is the answer to both.
    .leftJoin('question as main', 'main.id', 'question.merged_into')
    .leftJoin('person as main_answerer', 'main_answerer.id', 'main.answered_by')
    .select([
      'question.id',
      'question.asked_at',
      'question.answered_at',
      'question.answer',
      'question.entry_id',
      'question.reason',
      'asker.name as asker',
      'answerer.name as answerer',
      'holder.name as holder',
      'taker.name as taker',
      'gathering.title as gatheringTitle',
      'item.title as itemTitle',
      'main.answer as mainAnswer',
      'main.answered_at as mainAnsweredAt',
      'main_answerer.name as mainAnswerer',
      sql<number>`(select count(*)::integer from question_vote where question_id = question.id)`.as('votes'),
      // A question that was handed over has had several duties; the open one counts.
      sql<Date | null>`(select due_at from duty where duty.subject_id = question.id
        and duty.kind = 'answer-question' order by done_at desc nulls first limit 1)`.as('due_at'),
    ])
    .where('question.id', 'in', questionIds)
    .execute();
}

async function othersLike(store: Store, question: LoadedQuestion) {
  if (!question.gatheringId) return [];
  const alike = await alikeQuestions(store.db, {
    gatheringId: question.gatheringId,
    text: question.text,
    besides: question.id,
    onlyPublished: false,
    alsoOwn: question.scope === 'own-service' && !question.isPublished,
  });
  return alike.map(({ id, wording }) => ({ id, wording }));
}
