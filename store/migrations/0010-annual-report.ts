import { type Kysely, sql } from 'kysely';

/** Annual reports: cycles, templates, parts and sections, who writes where, and every text that was ever saved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const region = `check (region in ('sor-ost', 'vest', 'midt', 'nord'))`;

const statements = [
  // A deadline that is a day lasts until the day is over in Norway.
  `create function end_of_day(day date) returns timestamptz language sql stable parallel safe
     as $$ select (day + time '23:59') at time zone 'Europe/Oslo' $$`,
  `create table report_cycle (
     id uuid primary key,
     -- The year that is reported on; it is written in the year after.
     year integer not null unique check (year between 2000 and 2200),
     services_told_on date not null,
     groups_told_on date not null,
     service_due_on date not null,
     group_due_on date not null,
     submission_due_on date not null,
     opened_by uuid references person,
     opened_at timestamptz not null default business_now(),
     closed_at timestamptz,
     version integer not null default 1
   )`,
  `create table report_template (
     id uuid primary key,
     service_type text not null check (service_type in ('national-treatment', 'multi-regional-treatment', 'competence', 'centre', 'network')),
     year integer not null,
     version integer not null,
     content jsonb not null,
     added_by uuid references person,
     added_at timestamptz not null default business_now(),
     unique (service_type, year, version)
   )`,
  `create table report (
     id uuid primary key,
     cycle_id uuid not null references report_cycle,
     service_id uuid not null references service,
     template_id uuid not null references report_template,
     state text not null default 'open' check (state in ('open', 'submitted', 'returned')),
     version integer not null default 1,
     extended_to date,
     extended_reason text,
     extended_by uuid references person,
     group_completed_at timestamptz,
     group_completed_by uuid references person,
     submitted_at timestamptz,
     submitted_by uuid references person,
     unique (cycle_id, service_id),
     check ((extended_to is null) = (extended_reason is null)),
     check ((group_completed_at is null) = (group_completed_by is null)),
     check (state <> 'submitted' or submitted_at is not null)
   ) with (fillfactor = 85)`,
  `create index report_service on report (service_id)`,
  `create table report_part (
     id uuid primary key,
     report_id uuid not null references report,
     kind text not null check (kind in ('service', 'site', 'group', 'regional')),
     site_id uuid references site,
     region text ${region},
     check ((kind = 'site') = (site_id is not null)),
     check ((kind = 'regional') = (region is not null)),
     unique nulls not distinct (report_id, kind, site_id, region)
   )`,
  // No index on what a save changes, and room on the page: an update stays on it and touches no index (HOT).
  `create table report_section (
     id uuid primary key,
     report_id uuid not null references report,
     part_id uuid not null references report_part,
     key text not null,
     ordinal integer not null,
     state text not null default 'not-begun' check (state in ('not-begun', 'draft', 'done', 'returned', 'left-out')),
     content jsonb not null default '{}',
     revision integer not null default 0,
     written_by uuid references person,
     written_at timestamptz,
     left_out_reason text,
     left_out_by uuid references person,
     -- Grows when the state changes; a save alone leaves it.
     version integer not null default 1,
     -- Handed in, or the cycle is closed: here and not only with the report, so that a save sees it under its own lock.
     is_frozen boolean not null default false,
     unique (report_id, ordinal),
     check ((state = 'left-out') = (left_out_reason is not null))
   ) with (fillfactor = 70)`,
  `create index report_section_part on report_section (part_id)`,
  `create table section_lock (
     section_id uuid primary key references report_section,
     holder_id uuid,
     writer_id uuid,
     fence bigint not null default 0,
     -- By the database's real time: a lease does not jump when the business clock does.
     lease_until timestamptz,
     since timestamptz,
     active_at timestamptz,
     base_revision integer not null default 0,
     check ((holder_id is null) = (writer_id is null)),
     check ((holder_id is null) = (lease_until is null))
   ) with (fillfactor = 70)`,
  // Every save that was answered. The fence is the writing spell.
  `create table section_revision (
     section_id uuid not null references report_section,
     revision integer not null,
     content jsonb not null,
     written_by uuid not null references person,
     writer_id uuid not null,
     fence bigint not null,
     save_key uuid not null,
     how text not null default 'saved' check (how in ('saved', 'restored')),
     at timestamptz not null default business_now(),
     recorded_at timestamptz not null default now(),
     primary key (section_id, revision),
     unique (section_id, save_key)
   )`,
  // Texts that came too late, or were displaced: kept for whoever wrote them.
  `create table section_draft (
     id uuid primary key,
     section_id uuid not null references report_section,
     person_id uuid not null references person,
     content jsonb not null,
     why text not null check (why in ('lease-lost', 'taken-over', 'frozen', 'restored-over')),
     base_revision integer not null,
     writer_id uuid not null,
     fence bigint not null,
     save_key uuid not null,
     kept_at timestamptz not null default business_now(),
     unique (section_id, person_id, save_key)
   )`,
  `create index section_draft_person on section_draft (person_id, section_id)`,
  `create table section_delegate (
     id uuid primary key,
     section_id uuid not null references report_section,
     person_id uuid not null references person,
     given_by uuid not null references person,
     given_at timestamptz not null default business_now(),
     ended_at timestamptz
   )`,
  `create unique index section_delegate_once on section_delegate (section_id, person_id) where ended_at is null`,
  `create index section_delegate_person on section_delegate (person_id) where ended_at is null`,
  `create table section_watch (
     section_id uuid not null references report_section,
     person_id uuid not null references person,
     since timestamptz not null default business_now(),
     primary key (section_id, person_id)
   )`,
  `create table takeover_request (
     id uuid primary key,
     section_id uuid not null references report_section,
     asked_by uuid not null references person,
     asked_at timestamptz not null default business_now(),
     holder_id uuid not null references person,
     -- The holding that is asked for: the request lapses with it.
     fence bigint not null,
     state text not null default 'open' check (state in ('open', 'granted', 'refused', 'lapsed')),
     answered_at timestamptz,
     version integer not null default 1,
     check ((state = 'open') = (answered_at is null))
   )`,
  `create unique index takeover_request_once on takeover_request (section_id, asked_by) where state = 'open'`,
  `create index takeover_request_holder on takeover_request (holder_id) where state = 'open'`,
  // Frozen as it was handed in; the program can add and read, never change (see the rights in migrate.ts).
  `create table report_submission (
     id uuid primary key,
     report_id uuid not null references report,
     number integer not null,
     content jsonb not null,
     sha256 text not null,
     submitted_by uuid not null references person,
     submitted_at timestamptz not null default business_now(),
     unique (report_id, number)
   )`,
  `create table report_supplement (
     id uuid primary key,
     report_id uuid not null references report,
     submission_id uuid not null references report_submission,
     section_id uuid not null references report_section,
     content jsonb not null,
     sha256 text not null,
     added_by uuid not null references person,
     added_at timestamptz not null default business_now()
   )`,
  `create index report_supplement_report on report_supplement (report_id)`,

  // Who owes a part is whoever holds the post or the seat on the day.
  `alter table duty drop constraint duty_role_check`,
  `alter table duty add constraint duty_role_check check (role in
     ('service-leader', 'regional-contact', 'national-coordinator', 'site-leader', 'group-leader', 'regional-member'))`,
  `create index duty_of_report on duty (service_id) where done_at is null and role in ('site-leader', 'group-leader', 'regional-member')`,
];
