import { sql } from 'kysely';
import type { Tx } from './store.ts';

/** Settings are the program's, and no row of their own has an id. */
export const theProgram = '00000000-0000-0000-0000-000000000000';

/** Writes down what a coordinator chose; null gives back what is usual. */
export async function keepSetting(tx: Tx, personId: string, key: string, value: unknown): Promise<void> {
  if (value === null) return void (await tx.deleteFrom('setting').where('key', '=', key).execute());
  const chosen = { value: JSON.stringify(value), changed_by: personId };
  await tx
    .insertInto('setting')
    .values({ key, ...chosen })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ ...chosen, changed_at: sql<Date>`business_now()` }),
    )
    .execute();
}

/** One at a time, so that nothing is overwritten unseen and the trail says what was before what. */
export async function lockSettings(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('settings'))`.execute(tx);
}
