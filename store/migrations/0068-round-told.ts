import { type Kysely, sql } from 'kysely';

/** When a channel was told of a round of reports last: policies may say so on several days. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table round_status add column told_on date`.execute(db);
}
