import { type Kysely, sql } from 'kysely';

/** An update of a card that is asked for once more while it is on its way, though its subject has no newer version. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outgoing_message add column asked_again boolean not null default false`.execute(db);
}
