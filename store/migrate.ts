import { Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import { createPool } from './pool.ts';
import { poolDriver, postgresDialect } from './postgres.ts';
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
  const pool = createPool(ownerUrl, { max: 3, onTrouble: () => undefined });
  const db = new Kysely<unknown>({ dialect: postgresDialect(() => poolDriver(pool)) });
  try {
    await oneAtATime(db, async () => {
      await migrateTables(db);
      await migrateQueue(ownerUrl);
      await grantProgramRights(db, programRole);
    });
  } finally {
    await db.destroy();
  }
}

/** Any number that nothing else locks: granting rights twice at once is an error of Postgres, not a wait. */
const migrationLock = 7_314_201;

async function oneAtATime(db: Kysely<unknown>, work: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(connection);
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection);
    }
  });
}

async function migrateTables(db: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...(await newerThanThisProgram(db)), ...migrations }) },
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be migrated', { cause: error });
}

/** What a newer program applied already: known by name only, so that the migrator does not take it for damage. */
async function newerThanThisProgram(db: Kysely<unknown>): Promise<Record<string, Migration>> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const unknown = rows.filter(({ name }) => !(name in migrations));
  return Object.fromEntries(unknown.map(({ name }) => [name, { up: async () => undefined }]));
}

/** Repeatable; covers the tables of every migration so far. */
async function grantProgramRights(db: Kysely<unknown>, role: string): Promise<void> {
  const name = sql.id(role);
  const statements = [
    sql`grant usage on schema public, pgboss to ${name}`,
    sql`grant select, insert, update, delete on all tables in schema public to ${name}`,
    sql`grant usage on all sequences in schema public to ${name}`,
    sql`grant execute on all functions in schema public to ${name}`,
    sql`grant select, insert, update, delete on all tables in schema pgboss to ${name}`,
    sql`grant usage on all sequences in schema pgboss to ${name}`,
    sql`grant execute on all functions in schema pgboss to ${name}`,
    // What happened stays as it was written, and no program moves the clock.
    sql`revoke update, delete on event, report_template, section_revision, report_submission, report_supplement from ${name}`,
    sql`revoke insert, update, delete on business_clock from ${name}`,
    sql`revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${name}`,
  ];
  for (const statement of statements) await statement.execute(db);
}
