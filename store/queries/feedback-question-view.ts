import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { FeedbackQuestionView } from '../../domain/views/feedback.ts';
import type { Store } from '../store.ts';
import { feedbackView } from './feedback-view.ts';

/** One question about feedback, for whoever reads the feedback; null for all others. */
export async function feedbackQuestionView(
  store: Store,
  actor: Actor,
  questionId: string,
): Promise<FeedbackQuestionView | null> {
  if (!isId(questionId)) return null;
  const row = await store.db
    .selectFrom('feedback_question')
    .select('feedback_id')
    .where('id', '=', questionId)
    .executeTakeFirst();
  const view = row && (await feedbackView(store, actor, row.feedback_id));
  const question = view?.questions.find(({ id }) => id === questionId);
  if (!view || !question) return null;
  const { id: feedbackId, service, region, year, viewer } = view;
  return {
    feedbackId,
    service,
    region,
    year,
    question,
    mayAnswer: viewer.mayAnswer && question.answer === null,
  };
}
