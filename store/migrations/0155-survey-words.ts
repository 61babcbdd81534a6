import { type Kysely, sql } from 'kysely';

/** A question to many in the other languages too: by language its title, its question, and what there is to choose from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table survey add column words jsonb not null default '{}'`).execute(db);
}
