import { type Kysely, sql } from 'kysely';

/** What the measures in `bench/` found to be searched from end to end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Who holds the seats of a group today: the index on holders without an end cannot answer that.
  await sql`create index membership_seat on membership (seat_id)`.execute(db);
}
