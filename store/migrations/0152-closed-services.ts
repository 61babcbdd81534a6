import { type Kysely, sql } from 'kysely';

/** A service that was closed: nothing new is asked of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table service add column closed_on date`).execute(db);
}
