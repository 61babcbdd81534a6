import { type Kysely, sql } from 'kysely';

/** That reminders run, how fast they leave, and whether anybody was told that they did not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Real time: whether the schedule lives is no matter of the business clock.
  `create table job_tick (
     job text primary key,
     at timestamptz not null default now(),
     took_ms integer not null
   ) with (fillfactor = 50)`,
  // The next moment at which a reminder may leave for the tenant, whichever instance sends it.
  `alter table tenant add column next_reminder_at timestamptz`,
  `create table reminder_alert (
     day date primary key,
     at timestamptz not null default business_now()
   )`,
];
