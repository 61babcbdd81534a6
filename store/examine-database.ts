import { Kysely, PostgresDialect, sql } from 'kysely';
import { schemaFaults } from './check-schema.ts';
import { createPool } from './pool.ts';
import type { DB } from './schema.ts';

/** What an operator must know of a database before the program runs on it. */
export type DatabaseExamination = {
  /** As Postgres numbers itself: 150004 is 15.4. */
  readonly versionNumber: number;
  readonly schemaFaults: readonly string[];
  /** Every role of the server may connect: what Postgres gives until it is taken back. */
  readonly isOpenToAll: boolean;
  /** Connections that ordinary roles may still open. */
  readonly connectionsLeft: number;
  /** How far the database's clock is ahead of this machine's, in milliseconds, half the way there and back taken off. */
  readonly clockSkewMs: number;
};

/** Looks, and changes nothing. Throws what the driver throws when the database does not answer. */
export async function examineDatabase(url: string): Promise<DatabaseExamination> {
  // Not the whole store: its queue cannot be opened before the first migration.
  const pool = createPool(url, { max: 1, onTrouble: () => undefined });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    const asked = Date.now();
    const { rows } = await sql<{
      versionNumber: number;
      isOpenToAll: boolean;
      connectionsLeft: number;
      now: Date;
    }>`
      select current_setting('server_version_num')::integer as "versionNumber",
        exists (
          select from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
          where datname = current_database() and grantee = 0 and privilege_type = 'CONNECT') as "isOpenToAll",
        current_setting('max_connections')::integer
          - current_setting('superuser_reserved_connections')::integer
          - (select count(*)::integer from pg_stat_activity where backend_type = 'client backend') as "connectionsLeft",
        clock_timestamp() as now`.execute(db);
    const answered = Date.now();
    const row = rows[0];
    if (!row) throw new Error('The database gave no answer to a question without conditions');
    return {
      versionNumber: row.versionNumber,
      isOpenToAll: row.isOpenToAll,
      connectionsLeft: row.connectionsLeft,
      clockSkewMs: row.now.getTime() - (asked + answered) / 2,
      schemaFaults: await schemaFaults({ db }),
    };
  } finally {
    await db.destroy();
  }
}
