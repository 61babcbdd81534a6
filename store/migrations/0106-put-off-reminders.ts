import { type Kysely, sql } from 'kysely';

/** What was put off until a day is found before that day is claimed: without looking for each reminder as it is written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index reminder_put_off on reminder (day) where is_put_off').execute(db);
}
