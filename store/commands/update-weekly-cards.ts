import { isDeepStrictEqual } from 'node:util';
import { refuse } from '../../domain/refusal.ts';
import { regions } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { refreshCards } from '../outgoing.ts';
import { transact } from '../transaction.ts';
import { weeklyFigures } from '../weekly-figures.ts';

/**
 * Lets the newest card of each region follow the figures. Compared from time to time instead of with each case, so
 * that cases of one region do not wait for each other. `ids` holds the cards that are brought up to date.
 */
export async function updateWeeklyCards(context: CommandContext): Promise<Outcome> {
  const { actor, store, correlationId } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const ids: Record<string, string> = {};
  for (const region of regions) {
    const newest = await store.db
      .selectFrom('weekly_card')
      .select(['id', 'version', 'figures'])
      .where('region', '=', region)
      .orderBy('week', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!newest) continue;
    const figures = await weeklyFigures(store.db, region);
    if (isDeepStrictEqual(newest.figures, figures)) continue;
    const version = newest.version + 1;
    const isTaken = await transact(store, async (tx) => {
      const updated = await tx
        .updateTable('weekly_card')
        .set({ version, figures: JSON.stringify(figures) })
        .where('id', '=', newest.id)
        // Another instance may have seen the same.
        .where('version', '=', newest.version)
        .returning('id')
        .executeTakeFirst();
      if (updated) await refreshCards(tx, store.queue, { subjectId: newest.id, version, correlationId });
      return updated !== undefined;
    });
    if (isTaken) ids[region] = newest.id;
  }
  return { ...done(ids), repeated: false };
}
