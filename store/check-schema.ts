import { sql } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Store } from './store.ts';

/** What keeps the program from running safely on a database; empty when nothing does. */
export async function schemaFaults(store: Store): Promise<string[]> {
  const faults: string[] = [];
  const missing = await missingMigrations(store);
  if (missing.length > 0) {
    faults.push(
      `The database lacks ${missing.join(', ')}. Run "npm run migrate" with MIGRATION_DATABASE_URL set to its owner.`,
    );
  } else if (await mayChangeEvents(store)) {
    faults.push(
      'The program connects as a role that may change the audit trail. Use one that owns nothing (README, “Production”).',
    );
  }
  return faults;
}

/** An unknown newer migration is tolerated: an older program runs beside a newer one during an upgrade. */
async function missingMigrations(store: Store): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(store.db);
  if (!rows[0]?.there) return Object.keys(migrations);
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(store.db);
  const names = new Set(applied.rows.map((row) => row.name));
  return Object.keys(migrations).filter((name) => !names.has(name));
}

async function mayChangeEvents(store: Store): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('event', 'update') or has_table_privilege('event', 'delete') as may`.execute(
    store.db,
  );
  return rows[0]?.may ?? true;
}
