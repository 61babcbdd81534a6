import { type Kysely, sql } from 'kysely';

/** The regions' figures of the week, and what their overviews are read by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Which weeks were begun, by their Mondays: a week is claimed by one instance, once.
  `create table weekly_round (
     week date primary key,
     begun_at timestamptz not null default business_now()
   )`,
  `create table weekly_card (
     id uuid primary key,
     region text not null check (region in ('sor-ost', 'vest', 'midt', 'nord')),
     week date not null references weekly_round,
     -- What it shows; of an older week, what it showed last.
     figures jsonb not null,
     version integer not null default 1,
     unique (region, week)
   )`,
  `create index seat_region on seat (region) where retired_at is null and region is not null`,
];
