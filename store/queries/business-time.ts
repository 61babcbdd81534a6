import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import type { Store } from '../store.ts';

/** The time that dates and deadlines are reckoned from: the database's, moved only in demo and tests. */
export async function businessTime(store: Pick<Store, 'db'>): Promise<Date> {
  const [row] = await readNow(store.db, {});
  if (!row) throw new Error('The database gave no time');
  return row.now;
}

const readNow = prepared(() => sql<{ now: Date }>`select business_now() as now`);
