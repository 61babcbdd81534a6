import { type Kysely, sql } from 'kysely';

/** A gathering in people's calendars, when it is changed or called off, and what reminds them of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table gathering
     -- How often what stands in calendars has changed: a calendar takes what has the higher number.
     add column revision integer not null default 0,
     add column changed_at timestamptz,
     -- Whoever has the link may read the entry: a calendar does not sign in.
     add column calendar_key uuid not null default gen_random_uuid(),
     -- The start that was reminded of: moved, a gathering is reminded of anew.
     add column reminded_day_for timestamptz,
     add column reminded_start_for timestamptz`,
  `create unique index gathering_calendar_key on gathering (calendar_key)`,
  `create index gathering_starts on gathering (starts_at) where cancelled_at is null`,
  // Somebody who said no is not asked once more.
  `alter table gathering_guest add column left_at timestamptz`,
];
