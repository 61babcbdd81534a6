import { type Kysely, sql } from 'kysely';

/** How fast everything but reminders leaves for a tenant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table tenant
         -- The next moment at which a message may leave, whichever instance sends it; reminders have their own.
         add column next_send_at timestamptz,
         -- Until when what was sent takes up the pace; more than a little ahead of now, too much was sent at once.
         add column sent_until timestamptz`,
    )
    .execute(db);
}
