import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { LoadedSection } from './load-section.ts';
import type { Tx } from './store.ts';

/**
 * Keeps what the holder wrote under this lease as the holder's own draft before somebody else goes on with it. Nothing
 * is kept when they wrote nothing. Whose entry was joined meanwhile finds it under the one that stays.
 */
export async function keepDisplaced(
  tx: Tx,
  { id, lock }: Pick<LoadedSection, 'id' | 'lock'>,
  why: 'taken-over' | 'right-ended' = 'taken-over',
): Promise<void> {
  if (lock.holder === null) return;
  await sql`
    insert into section_draft (id, section_id, person_id, content, why, base_revision, writer_id, fence, save_key)
    select ${randomUUID()}, section_id,
      coalesce((select joined_into from person where person.id = written_by), written_by), content, ${why}, revision, writer_id, fence, save_key
    from section_revision
    where section_id = ${id} and fence = ${lock.fence} and written_by = ${lock.holder.personId}
    order by revision desc limit 1
    on conflict do nothing`.execute(tx);
}
