import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { runArchivePress } from '../archive-press.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { isInArchive } from '../known-file.ts';

/**
 * Taking a file away was the mistake: it is in the archive again, unless it came in anew meanwhile. Whether everybody may
 * read it is decided anew (R42).
 */
export async function restoreEntry(
  context: CommandContext,
  { entryId }: { readonly entryId: string },
): Promise<Outcome> {
  return await runArchivePress(context, 'restore-entry', entryId, async (tx, found) => {
    if (!found.isTakenAway) return refuse('nothing-changed');
    const { sha256 } = await tx
      .selectFrom('archive_file')
      .select('sha256')
      .where('entry_id', '=', found.id)
      .executeTakeFirstOrThrow();
    if (await isInArchive(tx, sha256)) return refuse('archive-file-known');
    await sql`update archive_entry set taken_away_at = null, version = version + 1
      where id = ${found.id}`.execute(tx);
    return null;
  });
}
