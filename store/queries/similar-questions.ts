import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { longestQuestion } from '../../domain/question.ts';
import type { SimilarQuestion } from '../../domain/views/gathering.ts';
import { alikeQuestions } from '../alike-questions.ts';
import { loadGathering } from '../load-gathering.ts';
import type { Store } from '../store.ts';
import { questionList } from './question-list.ts';

/** Questions that everybody sees and that ask nearly the same, for whoever is about to ask; null for strangers. */
export async function similarQuestions(
  store: Store,
  actor: Actor,
  asked: { readonly gatheringId: string; readonly text: string },
): Promise<SimilarQuestion[] | null> {
  if (actor.kind !== 'person' || !isId(asked.gatheringId)) return null;
  const gathering = await loadGathering(store.db, actor, asked.gatheringId);
  if (!gathering || gathering.relations.length === 0) return null;
  const text = asked.text.trim().slice(0, longestQuestion);
  if (text === '') return [];
  const alike = await alikeQuestions(store.db, { ...asked, text, besides: null, onlyPublished: true });
  if (alike.length === 0) return [];
  const shown = await questionList(store, actor, { gatheringId: asked.gatheringId, order: 'time' });
  return alike.flatMap(({ id, wording, answer }) => {
    const one = shown?.find((question) => question.id === id);
    return one ? [{ id, wording, answer, votes: one.votes, voted: one.viewer.voted }] : [];
  });
}
