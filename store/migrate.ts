import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { migrations } from './migrations/index.ts';
import { migrateQueue } from './queue/migrate-queue.ts';

/**
 * Brings the whole schema up to date: our tables, the queue's, and the rights of the program's own role. Runs as
 * the schema's owner; several at a time are safe. An unknown newer migration is tolerated, so that an older
 * program can run beside a newer one.
 *
 * @param ownerUrl connection URL of the role that owns the schema
 * @param programRole the role that the program connects as; it owns nothing and cannot change events
 */
export async function migrateToLatest(ownerUrl: string, programRole = 'samrad_app'): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...migrations }) },
      allowUnorderedMigrations: true,
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw new Error('The database could not be migrated', { cause: error });
    await migrateQueue(ownerUrl);
    await grantProgramRights(db, programRole);
  } finally {
    await db.destroy();
  }
}

/** Repeatable; covers the tables of every migration so far. */
async function grantProgramRights(db: Kysely<unknown>, role: string): Promise<void> {
  const name = sql.id(role);
  const statements = [
    sql`grant usage on schema public, pgboss to ${name}`,
    sql`grant select, insert, update, delete on all tables in schema public to ${name}`,
    sql`grant usage on all sequences in schema public to ${name}`,
    sql`grant select, insert, update, delete on all tables in schema pgboss to ${name}`,
    sql`grant usage on all sequences in schema pgboss to ${name}`,
    sql`grant execute on all functions in schema pgboss to ${name}`,
    // What happened stays as it was written, and no program moves the clock.
    sql`revoke update, delete on event from ${name}`,
    sql`revoke insert, update, delete on business_clock from ${name}`,
    sql`revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${name}`,
  ];
  for (const statement of statements) await statement.execute(db);
}
