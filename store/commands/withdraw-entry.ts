import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { runArchivePress } from '../archive-press.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { withdraw } from '../withdraw-report.ts';

/** Takes a report back from the public: nobody outside reads it from this moment on. */
export async function withdrawEntry(
  context: CommandContext,
  { entryId }: { readonly entryId: string },
): Promise<Outcome> {
  return await runArchivePress(context, 'withdraw-entry', entryId, async (tx, found) => {
    if (!found.isPublic) return refuse('nothing-changed');
    await withdraw(tx, sql`id = ${found.id}`);
    return null;
  });
}
