import type { Store } from '../store.ts';

/** Where mail for the person goes; null where none is known, and for somebody who was erased. */
export async function mailAddress(store: Pick<Store, 'db'>, personId: string): Promise<string | null> {
  const row = await store.db
    .selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row?.email?.trim() || null;
}
