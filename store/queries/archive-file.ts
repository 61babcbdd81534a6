import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { archiveFrom, isPublic, isReadBy } from '../archive-entry.ts';
import type { Store } from '../store.ts';

export type StoredFile = { readonly title: string; readonly bytes: Uint8Array };

/**
 * The file of an older year: for people, where they may read the entry; for the public pages, which ask in the program's
 * name, where everybody may. null for anything else.
 */
export async function archiveFile(store: Store, actor: Actor, entryId: string): Promise<StoredFile | null> {
  if (!isId(entryId)) return null;
  const mayRead = actor.kind === 'system' ? isPublic : isReadBy(actor);
  const { rows } = await sql<StoredFile>`
    select archive_entry.title, file.bytes
    ${archiveFrom} join archive_file file on file.entry_id = archive_entry.id
    where archive_entry.id = ${entryId} and ${mayRead}`.execute(store.db);
  return rows[0] ?? null;
}
