import { type Kysely, sql } from 'kysely';

/**
 * The key under which a person's unsent text waits in a browser. Hospital machines are shared: without signing in as
 * that person, what lies there cannot be read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table draft_key (
      person_id uuid primary key references person on delete cascade,
      secret text not null check (length(secret) = 44),
      made_at timestamptz not null default now()
    )`.execute(db);
}
