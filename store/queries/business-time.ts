import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** The time that dates and deadlines are reckoned from: the database's, moved only in demo and tests. */
export async function businessTime(store: Pick<Store, 'db'>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select business_now() as now`.execute(store.db);
  const [row] = rows;
  if (!row) throw new Error('The database gave no time');
  return row.now;
}
