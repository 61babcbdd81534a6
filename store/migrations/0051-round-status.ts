import { type Kysely, sql } from 'kysely';

/** How a round of reports stands, as the card of each channel that follows it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table round_status (
     id uuid primary key,
     channel_id uuid not null references channel_binding,
     cycle_id uuid not null references report_cycle,
     -- What it shows.
     figures jsonb not null,
     version integer not null default 1,
     begun_on date not null,
     unique (channel_id, cycle_id)
   )`,
];
