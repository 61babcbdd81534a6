import type { Tx } from './store.ts';

/**
 * Makes changes of how a person can be reached come one after the other. It does not hold up anybody who only
 * refers to the person.
 */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
}
