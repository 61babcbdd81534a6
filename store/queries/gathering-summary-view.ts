import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { GatheringSummaryView } from '../../domain/views/gathering.ts';
import { isShownInChannels } from '../audience.ts';
import type { Store } from '../store.ts';
import { shownQuestions } from './question-list.ts';

/**
 * The questions of a gathering as a region's channel is shown them: what everybody at it sees. null for other channels,
 * and for people, who have the list.
 */
export async function gatheringSummaryView(
  store: Store,
  actor: Actor,
  id: string,
): Promise<GatheringSummaryView | null> {
  if (actor.kind !== 'channel' || actor.target.kind !== 'region' || !isId(id)) return null;
  const { region } = actor.target;
  const gathering = await store.db
    .selectFrom('gathering_summary as summary')
    .innerJoin('gathering', 'gathering.id', 'summary.gathering_id')
    .select(['gathering.id', 'summary.version', 'gathering.title', 'gathering.regions', 'cancelled_at'])
    .where(isShownInChannels)
    .where('summary.id', '=', id)
    .executeTakeFirst();
  if (!gathering || (gathering.regions.length > 0 && !gathering.regions.includes(region))) return null;
  const shown = await shownQuestions(store, gathering.id);
  const questions = [...shown].sort((one, other) => other.votes - one.votes);
  return {
    id: gathering.id,
    version: gathering.version,
    title: gathering.title,
    isCancelled: gathering.cancelled_at !== null,
    asked: questions.length,
    answered: questions.filter(({ step }) => step === 'answered').length,
    questions,
  };
}
