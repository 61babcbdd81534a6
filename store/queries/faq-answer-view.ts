import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { FaqAnswerView } from '../../domain/views/gathering-answers.ts';
import type { Store } from '../store.ts';

/** An answer from a gathering, as it was approved; null when it was taken out. Everybody whom the program knows may read it. */
export async function faqAnswerView(store: Store, _actor: Actor, id: string): Promise<FaqAnswerView | null> {
  if (!isId(id)) return null;
  const row = await store.db
    .selectFrom('faq_answer')
    .innerJoin('gathering', 'gathering.id', 'faq_answer.gathering_id')
    .select([
      'faq_answer.id',
      'faq_answer.version',
      'faq_answer.question',
      'faq_answer.answer',
      'faq_answer.answered_at as answeredAt',
      'gathering.title as gathering',
    ])
    .where('faq_answer.id', '=', id)
    .where('faq_answer.removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
