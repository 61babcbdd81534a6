import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

/** Waits until so many statements of this database wait for a lock, or `over` says that they never will. */
export async function waitForLocks(store: Store, count: number, over: () => boolean = () => false) {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::integer as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(store.db);
    if ((rows[0]?.waiting ?? 0) >= count || over()) return;
  }
}
