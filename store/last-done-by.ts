import type { Database } from './store.ts';

/** Who did it last to this, by name; null where nobody has. */
export async function lastDoneBy(db: Database, subjectId: string, verb: string): Promise<string | null> {
  const row = await db
    .selectFrom('event')
    .innerJoin('person', 'person.id', 'event.actor_id')
    .select('person.name')
    .where('event.subject_id', '=', subjectId)
    .where('event.verb', '=', verb)
    .orderBy('event.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
}
