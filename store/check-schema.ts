import { sql } from 'kysely';
import { migrations } from './migrations/index.ts';
import { queueNames } from './queue/queue.ts';
import type { Store } from './store.ts';

/** What keeps the program from running safely on a database; empty when nothing does. */
export async function schemaFaults(store: Pick<Store, 'db'>): Promise<string[]> {
  const faults: string[] = [];
  const migrationsMissing = await missingMigrations(store);
  const missing = migrationsMissing.length > 0 ? migrationsMissing : await missingQueues(store);
  if (missing.length > 0) {
    faults.push(
      `The database lacks ${missing.join(', ')}. Run "npm run migrate" with MIGRATION_DATABASE_URL set to its owner.`,
    );
  } else if (await mayChangeWhatStands(store)) {
    faults.push(
      'The program connects as a role that may change the audit trail or the clock. Use one that owns nothing (README, “Production”).',
    );
  }
  return faults;
}

/** An unknown newer migration is tolerated: an older program runs beside a newer one during an upgrade. */
async function missingMigrations(store: Pick<Store, 'db'>): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(store.db);
  if (!rows[0]?.there) return Object.keys(migrations);
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(store.db);
  const names = new Set(applied.rows.map((row) => row.name));
  return Object.keys(migrations).filter((name) => !names.has(name));
}

/** The queues are made together with the migrations, and an upgrade may bring one without the other. */
async function missingQueues(store: Pick<Store, 'db'>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pgboss.queue`.execute(store.db);
  const there = new Set(rows.map(({ name }) => name));
  return Object.values(queueNames).flatMap((name) => (there.has(name) ? [] : [`the queue ${name}`]));
}

/** Whoever owns a table, or may act as its owner, can give itself every right to it. */
async function mayChangeWhatStands(store: Pick<Store, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select has_any_column_privilege('event', 'update')
      or has_table_privilege('event', 'delete')
      or has_table_privilege('event', 'truncate')
      or has_any_column_privilege('business_clock', 'insert')
      or has_any_column_privilege('business_clock', 'update')
      or has_table_privilege('business_clock', 'delete')
      or has_table_privilege('business_clock', 'truncate')
      or exists (
        select from pg_class
        where oid in ('event'::regclass, 'business_clock'::regclass) and pg_has_role(relowner, 'member')
      ) as may`.execute(store.db);
  return rows[0]?.may ?? true;
}
