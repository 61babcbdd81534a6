import type { MessageCause } from '../../domain/views/cause.ts';
import type { Store } from '../../store/store.ts';

/** Whom the messages of a cause are for, by name. */
export async function toldOf({ store }: { readonly store: Store }, cause: MessageCause): Promise<string[]> {
  const rows = await store.db
    .selectFrom('outgoing_message')
    .innerJoin('person', 'person.id', 'outgoing_message.person_id')
    .select('person.name')
    .where('cause', '=', cause)
    .orderBy('person.name')
    .execute();
  return rows.map((row) => row.name);
}

/** Why somebody was sent something about it, in order; updates of what lies there already are not counted. */
export async function toldTo(
  { store }: { readonly store: Store },
  personId: string,
  subjectId: string,
): Promise<string[]> {
  const rows = await store.db
    .selectFrom('outgoing_message')
    .select('cause')
    .where('person_id', '=', personId)
    .where('subject_id', '=', subjectId)
    .where('lane', '!=', 'update')
    .orderBy('created_at')
    .execute();
  return rows.map(({ cause }) => cause);
}
