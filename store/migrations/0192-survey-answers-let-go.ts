import { type Kysely, sql } from 'kysely';

/** Long after a question to many is over, what was answered is counted still, and nobody's any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table survey_recipient alter column person_id drop not null').execute(db);
}
