import { type Kysely, sql } from 'kysely';

/** What the channel calls a person: cards that renew themselves when they are opened name their readers by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table identity add column channel_user_id text check (length(channel_user_id) <= 200)`.execute(
    db,
  );
}
