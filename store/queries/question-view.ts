import type { Actor } from '../../domain/actor.ts';
import type { QuestionView } from '../../domain/views/faq.ts';
import { entryFrom, mayAnswer, ownerFrom } from '../question.ts';
import type { Store } from '../store.ts';

/** A question, for whoever asked it and for those who may answer it; null for everybody else. */
export async function questionView(
  store: Store,
  actor: Actor,
  questionId: string,
): Promise<QuestionView | null> {
  const row = await store.db
    .selectFrom('question')
    .innerJoin('person as asker', 'asker.id', 'question.asked_by')
    .leftJoin('person as answerer', 'answerer.id', 'question.answered_by')
    .leftJoin('duty', (join) =>
      join.onRef('duty.subject_id', '=', 'question.id').on('duty.kind', '=', 'answer-question'),
    )
    .selectAll('question')
    .select(['asker.name as asker', 'answerer.name as answerer', 'duty.due_at'])
    .where('question.id', '=', questionId)
    .executeTakeFirst();
  if (!row) return null;
  const owner = ownerFrom(row.region);
  const asked = actor.kind === 'person' && actor.personId === row.asked_by;
  const answers = mayAnswer(actor, { askedBy: row.asked_by, owner });
  if (!asked && !answers) return null;
  const { answer, answerer, answered_at } = row;
  return {
    id: row.id,
    version: row.version,
    askedBy: row.asker,
    askedAt: row.asked_at,
    dueAt: row.due_at,
    text: row.text,
    entry: entryFrom(row.entry_id),
    owner,
    answer: answer !== null && answered_at ? { text: answer, by: answerer ?? '', at: answered_at } : null,
    viewer: { asked, mayAnswer: answers && answer === null },
  };
}
