import { sql } from 'kysely';
import { tell } from '../outgoing.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/**
 * The first time the app is there for somebody, they are told what it is and what waits on them; a second
 * installation greets nobody. Returns whether a greeting was put up.
 */
export async function greetPerson(
  store: Store,
  greeted: { readonly personId: string; readonly correlationId: string },
): Promise<boolean> {
  return await transact(store, async (tx) => {
    const first = await tx
      .updateTable('person')
      .set({ greeted_at: sql`business_now()` })
      .where('id', '=', greeted.personId)
      .where('greeted_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!first) return false;
    await tell(tx, store.queue, [
      {
        to: { personId: greeted.personId },
        card: 'welcome',
        subjectId: greeted.personId,
        version: 1,
        cause: 'installed',
        lane: 'reply',
        correlationId: greeted.correlationId,
      },
    ]);
    return true;
  });
}
