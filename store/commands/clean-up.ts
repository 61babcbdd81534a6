import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * Forgets accepted submissions and seen activities after seven days: no client sends a turn again so late. In
 * portions, so that nobody waits for it. Links are forgotten thirty days after they stopped being good, for whatever
 * reason. Returns how many rows went.
 */
export async function cleanUp(store: Store): Promise<number> {
  let removed = 0;
  for (const table of ['submission', 'seen_activity'] as const) {
    for (;;) {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(table)}
        where ctid = any(array(
          select ctid from ${sql.table(table)}
          where at < now() - interval '7 days'
          limit ${portion} for update skip locked
        ))`.execute(store.db);
      removed += Number(numAffectedRows ?? 0);
      if (Number(numAffectedRows ?? 0) < portion) break;
    }
  }
  const { numAffectedRows } = await sql`
    delete from access_link where least(expires_at, used_at, revoked_at) < now() - interval '30 days'`.execute(
    store.db,
  );
  removed += Number(numAffectedRows ?? 0);
  return removed;
}

const portion = 5_000;
