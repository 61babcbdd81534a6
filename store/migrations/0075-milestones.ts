import { type Kysely, sql } from 'kysely';

/** What comes back in the life of a service: the yearly meeting, the evaluation, the end of its term (R25, R47, R50, R54). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table service add column started_on date, add column term_ends_on date`,
  `create table milestone (
     id uuid primary key,
     service_id uuid not null references service,
     kind text not null check (kind in ('meeting', 'evaluation', 'term')),
     -- The day by which it was asked for; null where somebody recorded it without being asked.
     due_on date,
     -- When it was held or handed in; of a term the day until which the service now lasts.
     recorded_on date,
     recorded_by uuid references person,
     recorded_at timestamptz,
     created_at timestamptz not null default business_now(),
     check ((recorded_on is null) = (recorded_at is null)),
     check (due_on is not null or recorded_on is not null)
   )`,
  `create unique index milestone_one_asked_for on milestone (service_id, kind) where recorded_on is null`,
  `create index milestone_recorded on milestone (service_id, kind, recorded_at desc) where recorded_on is not null`,
];
