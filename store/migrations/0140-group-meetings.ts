import { type Kysely, sql } from 'kysely';

/** Meetings of reference groups: called, answered, held, with who was there and where the minutes lie (R25, R27, R28). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table group_meeting (
     id uuid primary key,
     service_id uuid not null references reference_group (service_id),
     starts_at timestamptz not null,
     ends_at timestamptz not null,
     form text not null check (form in ('digital', 'in-person', 'both')),
     place text,
     link text,
     agenda text[] not null default '{}',
     minutes_link text,
     -- What stands in calendars is in the language of whoever called it.
     language text not null check (language in ('nb', 'nn', 'en')),
     called_by uuid not null references person,
     called_at timestamptz not null default business_now(),
     changed_at timestamptz,
     cancelled_at timestamptz,
     recorded_by uuid references person,
     recorded_at timestamptz,
     -- Since when somebody owes to say who was there.
     settled_at timestamptz,
     -- The start that was reminded of: moved, a meeting is reminded of anew.
     reminded_for timestamptz,
     -- How often what stands in calendars has changed, and what opens it there: a calendar does not sign in.
     revision integer not null default 0,
     calendar_key uuid not null default gen_random_uuid(),
     version integer not null default 1,
     check (starts_at < ends_at),
     check ((recorded_by is null) = (recorded_at is null)),
     check (recorded_at is null or cancelled_at is null)
   )`,
  `create index group_meeting_of_service on group_meeting (service_id, starts_at)`,
  `create unique index group_meeting_calendar_key on group_meeting (calendar_key)`,
  `create index group_meeting_open on group_meeting (starts_at)
     where cancelled_at is null and recorded_at is null`,
  // Whoever was told of it, what they answered, and whether they were there.
  `create table group_meeting_guest (
     meeting_id uuid not null references group_meeting,
     person_id uuid not null references person,
     invited_at timestamptz not null default business_now(),
     answer text check (answer in ('yes', 'no')),
     answered_at timestamptz,
     was_there boolean,
     primary key (meeting_id, person_id),
     check ((answer is null) = (answered_at is null))
   )`,
  `create index group_meeting_guest_person on group_meeting_guest (person_id)`,
];
