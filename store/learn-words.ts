import { sql } from 'kysely';
import type { Tx } from './store.ts';

/** Notes the stems of these entries, for words that are spelt a little otherwise; in one order, so that two never wait for each other. */
export async function learnWords(tx: Tx, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return;
  await sql`
    insert into archive_word (word)
    select distinct word from archive_entry cross join lateral unnest(tsvector_to_array(archive_entry.search)) as word
    where archive_entry.id = any(${entryIds}::uuid[]) and length(word) between 4 and 40 and word !~ '[0-9/.@:_]'
    order by word
    on conflict do nothing`.execute(tx);
}
