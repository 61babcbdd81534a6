import type { Database, Tx } from './store.ts';

/** Whether the person has taken an answer about the nomination back before. */
export async function hasUndone(
  db: Database | Tx,
  { nominationId, personId }: { readonly nominationId: string; readonly personId: string },
): Promise<boolean> {
  const undone = await db
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', nominationId)
    .where('verb', '=', 'undo-answer')
    .where('actor_id', '=', personId)
    .executeTakeFirst();
  return undone !== undefined;
}
