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
