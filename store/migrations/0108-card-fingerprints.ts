import { type Kysely, sql } from 'kysely';

/** What of a card its reader sees, as a fingerprint: one that would look the same is not sent again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table sent_card add column fingerprint text').execute(db);
}
