import { type Kysely, sql } from 'kysely';

/** People whose names were taken away; the row stays, since decisions refer to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table person add column erased_at timestamptz').execute(db);
}
