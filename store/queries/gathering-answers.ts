import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { mayWithGathering } from '../../domain/gathering-access.ts';
import type { GatheringAnswers } from '../../domain/views/gathering-answers.ts';
import type { Store } from '../store.ts';
import { gatheringView } from './gathering-view.ts';
import { questionList } from './question-list.ts';

/**
 * What a gathering left: the questions that everybody sees, with their answers, in the order of the programme and then
 * as they were shown; null for whoever was not invited. Those who arrange it see what is answered and not shown yet,
 * and which answers are among the questions and answers by now.
 */
export async function gatheringAnswers(
  store: Store,
  actor: Actor,
  gatheringId: string,
): Promise<GatheringAnswers | null> {
  const gathering = await gatheringView(store, actor, gatheringId);
  const shown = gathering && (await questionList(store, actor, { gatheringId, order: 'time' }));
  if (!gathering || !shown) return null;
  const place = (item: string | null) => gathering.items.findIndex(({ title }) => title === item);
  const questions = [...shown].sort((one, other) => place(one.item) - place(other.item));
  return {
    gathering,
    answered: questions.filter(({ step }) => step === 'answered'),
    open: questions.filter(({ step }) => step !== 'answered'),
    organising: mayWithGathering(gathering.viewer.relations, 'publish-answers')
      ? {
          notShown: await notShown(store, gatheringId),
          adopted: await adopted(store, gatheringId),
        }
      : null,
  };
}

/** Answered for all, and not shown to all: what was about somebody's own service stays between the two. */
async function notShown({ db }: Store, gatheringId: string) {
  const { rows } = await sql<{
    id: string;
    version: number;
    wording: string;
    answer: string | null;
    askedBy: string;
  }>`
    select question.id, question.version, coalesce(question.wording, question.text) as wording, question.answer,
      asker.name as "askedBy"
    from question join person asker on asker.id = question.asked_by
    where question.gathering_id = ${gatheringId} and question.answered_at is not null
      and question.published_at is null and question.scope = 'everybody'
      and question.step in ('waiting', 'routed')
    order by question.ordinal`.execute(db);
  return rows;
}

async function adopted({ db }: Store, gatheringId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('faq_answer')
    .select('question_id')
    .where('gathering_id', '=', gatheringId)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map(({ question_id }) => question_id);
}
