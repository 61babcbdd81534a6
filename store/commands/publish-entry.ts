import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { runArchivePress } from '../archive-press.ts';
import type { CommandContext, Outcome } from '../command.ts';

export type PublishEntry = {
  readonly entryId: string;
  /** What the coordinator looked through: nobody publishes what they have not seen. */
  readonly version: number;
};

/** Lets everybody read a report of the archive (R42), as it was handed in. */
export async function publishEntry(context: CommandContext, input: PublishEntry): Promise<Outcome> {
  return await runArchivePress(context, 'publish-entry', input.entryId, async (tx, found) => {
    if (found.isPublic) return refuse('nothing-changed');
    if (found.version !== input.version || !found.isHandedIn || !found.isNewest)
      return refuse('entry-moved-on');
    await tx
      .updateTable('archive_entry')
      .set({
        published_at: sql`business_now()`,
        published_by: found.personId,
        public_changed_at: sql`now()`,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', found.id)
      .execute();
    return null;
  });
}
