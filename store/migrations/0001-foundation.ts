import { type Kysely, sql } from 'kysely';

/**
 * People, services, groups, nominations, and what invariantly goes with every change: events, duties, messages.
 * Later migrations only add; a column that goes away goes a release after the program stopped reading it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const region = `check (region in ('sor-ost', 'vest', 'midt', 'nord'))`;

const statements = [
  // The only clock of dates and deadlines. The row exists in demo and tests alone; the program may only read it.
  `create table business_clock (
     only_row boolean primary key default true check (only_row),
     offset_seconds bigint not null
   )`,
  `create function business_now() returns timestamptz language sql stable parallel safe
     as $$ select now() + make_interval(secs => coalesce((select offset_seconds from business_clock), 0)::double precision) $$`,

  // Dates have no time of day; the day is Norway's.
  `create function oslo_today() returns date language sql stable parallel safe
     as $$ select (business_now() at time zone 'Europe/Oslo')::date $$`,

  `create table tenant (
     id uuid primary key,
     name text not null,
     is_home boolean not null default false,
     -- The newest conversations opened with anybody, kept in one tenant's row, by the database's real time: Teams limits those too.
     opened_at timestamptz[] not null default '{}'
   ) with (fillfactor = 70)`,
  `create table trust (
     id uuid primary key,
     name text not null unique,
     region text not null ${region}
   )`,
  `create table person (
     id uuid primary key,
     name text collate "nb-x-icu" not null,
     email text,
     language text check (language in ('nb', 'nn', 'en')),
     region text ${region},
     trust_id uuid references trust,
     competence text,
     greeted_at timestamptz,
     created_at timestamptz not null default business_now()
   )`,
  `create index person_email on person (lower(email))`,
  `create index person_name on person (name)`,
  // Rights come from here and nowhere else: the token's tenant and object id.
  `create table identity (
     tenant_id uuid not null references tenant,
     object_id uuid not null,
     person_id uuid not null references person,
     primary key (tenant_id, object_id)
   )`,
  `create index identity_person on identity (person_id)`,

  `create table service (
     id uuid primary key,
     type text not null check (type in ('national-treatment', 'multi-regional-treatment', 'competence', 'centre', 'network')),
     name_nb text not null,
     name_nn text not null,
     name_en text,
     is_ern_network boolean not null default false,
     created_at timestamptz not null default business_now()
   )`,
  `create table site (
     id uuid primary key,
     service_id uuid not null references service,
     trust_id uuid not null references trust,
     is_responsible boolean not null,
     unique (service_id, trust_id)
   )`,
  `create unique index site_responsible on site (service_id) where is_responsible`,
  `create table role_grant (
     id uuid primary key,
     person_id uuid not null references person,
     role text not null check (role in ('service-leader', 'site-leader', 'regional-contact', 'national-coordinator', 'moderator')),
     region text ${region},
     service_id uuid references service,
     site_id uuid references site,
     granted_at timestamptz not null default business_now(),
     ended_at timestamptz,
     check ((role = 'regional-contact') = (region is not null)),
     check ((role in ('service-leader', 'site-leader')) = (service_id is not null))
   )`,
  `create index role_grant_person on role_grant (person_id) where ended_at is null`,
  `create index role_grant_region on role_grant (region) where ended_at is null and role = 'regional-contact'`,
  `create index role_grant_service on role_grant (service_id) where ended_at is null and service_id is not null`,

  `create table reference_group (
     service_id uuid primary key references service,
     leader_id uuid references person,
     leader_decided_by text,
     leader_decided_on date,
     last_met_on date
   )`,
  `create table seat (
     id uuid primary key,
     service_id uuid not null references reference_group,
     kind text not null check (kind in ('regional', 'service', 'user', 'other', 'secretary')),
     region text ${region},
     site_id uuid references site,
     vacant_since timestamptz,
     retired_at timestamptz,
     version integer not null default 1,
     check ((kind = 'regional') = (region is not null))
   )`,
  `create unique index seat_one_for_each_region on seat (service_id, region) where retired_at is null and region is not null`,
  `create index seat_service on seat (service_id)`,
  `create index seat_vacant on seat (vacant_since) where vacant_since is not null and retired_at is null`,

  `create table nomination (
     id uuid primary key,
     service_id uuid not null references service,
     seat_id uuid not null references seat,
     candidate_id uuid not null references person,
     candidate_trust_id uuid references trust,
     proposed_by uuid not null references person,
     line_leader_id uuid references person,
     competence text not null,
     effort_percent smallint check (effort_percent between 1 and 100),
     step text not null check (step in ('consent', 'clearance', 'forward', 'appointment', 'returned',
       'appointed', 'declined-by-candidate', 'not-cleared', 'declined-by-region', 'withdrawn')),
     returned_from text check (returned_from in ('forward', 'appointment')),
     step_since timestamptz not null default business_now(),
     version integer not null default 1,
     -- The version at which the step began: a card that shows an older one asks about something else.
     step_version integer not null default 1,
     created_at timestamptz not null default business_now(),
     closed_at timestamptz,
     check ((step in ('consent', 'clearance', 'forward', 'appointment', 'returned')) = (closed_at is null))
   )`,
  `create unique index nomination_one_open_for_each_seat on nomination (seat_id) where closed_at is null`,
  `create index nomination_service on nomination (service_id, step_since desc)`,
  `create index nomination_newest on nomination (step_since desc)`,
  `create index nomination_seat on nomination (seat_id)`,
  `create index nomination_candidate on nomination (candidate_id)`,
  `create index nomination_line_leader on nomination (line_leader_id)`,

  `create table membership (
     id uuid primary key,
     seat_id uuid not null references seat,
     person_id uuid not null references person,
     starts_on date not null,
     ends_on date,
     nomination_id uuid references nomination,
     appointed_by uuid references person,
     appointed_at timestamptz
   )`,
  `create unique index membership_one_holder on membership (seat_id) where ends_on is null`,
  `create index membership_person on membership (person_id)`,

  // Ids and codes only: what can be erased about a person lies in the tables that the ids point to.
  `create table event (
     id bigint generated always as identity primary key,
     at timestamptz not null default business_now(),
     recorded_at timestamptz not null default now(),
     actor_id uuid,
     verb text not null,
     subject_type text not null,
     subject_id uuid not null,
     service_id uuid,
     version integer,
     codes jsonb not null default '{}',
     correlation_id text not null
   )`,
  `create index event_subject on event (subject_id, id)`,
  // Free text that somebody wrote with an event, apart from it so that it can be erased.
  `create table remark (
     event_id bigint primary key references event,
     text text not null,
     visible_to text not null check (visible_to in ('participants', 'proposer'))
   )`,

  `create table duty (
     id uuid primary key,
     kind text not null,
     subject_type text not null,
     subject_id uuid not null,
     service_id uuid not null references service,
     person_id uuid references person,
     role text check (role in ('service-leader', 'regional-contact')),
     region text ${region},
     since timestamptz not null default business_now(),
     due_at timestamptz,
     done_at timestamptz,
     done_by uuid,
     check ((person_id is null) <> (role is null)),
     check ((role is not distinct from 'regional-contact') = (region is not null))
   )`,
  `create unique index duty_open on duty (kind, subject_id) where done_at is null`,
  `create index duty_subject on duty (subject_id) where done_at is null`,
  `create index duty_person on duty (person_id, due_at) where done_at is null and person_id is not null`,
  `create index duty_region on duty (region, due_at) where done_at is null and role = 'regional-contact'`,
  `create index duty_service on duty (service_id, due_at) where done_at is null and role = 'service-leader'`,

  // One accepted press, one effect: the outcome's code and ids are kept for a repetition.
  `create table submission (
     person_id uuid not null,
     verb text not null,
     key text not null,
     outcome jsonb not null,
     at timestamptz not null default now(),
     primary key (person_id, verb, key)
   )`,
  `create index submission_at on submission (at)`,
  `create table seen_activity (
     conversation_id text not null,
     activity_id text not null,
     at timestamptz not null default now(),
     -- null while somebody is at it; a claim that stays unanswered lapses.
     answered_at timestamptz,
     primary key (conversation_id, activity_id)
   )`,
  `create index seen_activity_at on seen_activity (at)`,

  `create table conversation (
     id text primary key,
     kind text not null check (kind in ('personal', 'group', 'channel')),
     tenant_id uuid not null references tenant,
     service_url text not null,
     person_id uuid references person,
     language text check (language in ('nb', 'nn', 'en')),
     state text not null default 'open'
       check (state in ('open', 'not-in-roster', 'blocked-by-user', 'disabled-by-admin', 'not-installed', 'gone')),
     locale text,
     seen_at timestamptz not null default now(),
     -- The newest sends, by the database's real time: what Teams' rates per conversation are reckoned from.
     sent_at timestamptz[] not null default '{}',
     check ((kind = 'personal') = (person_id is not null))
   ) with (fillfactor = 70)`,
  `create index conversation_person on conversation (person_id)`,
  `create index conversation_tenant on conversation (tenant_id, seen_at desc)`,

  // Never text: recipient, card and subject. It is authorised and rendered when it is delivered.
  `create table outgoing_message (
     id uuid primary key,
     lane text not null check (lane in ('reply', 'update', 'notice', 'reminder')),
     person_id uuid references person,
     conversation_id text,
     activity_id text,
     card text not null,
     subject_id uuid not null,
     version integer not null,
     cause text not null,
     correlation_id text not null,
     created_at timestamptz not null default now(),
     state text not null default 'waiting'
       check (state in ('waiting', 'sent', 'obsolete', 'unreachable', 'dead')),
     attempts integer not null default 0,
     problem text,
     problem_at timestamptz,
     settled_at timestamptz,
     check ((activity_id is null) or (conversation_id is not null)),
     check (person_id is not null or conversation_id is not null)
   ) with (fillfactor = 70)`,
  `create unique index outgoing_one_update on outgoing_message (conversation_id, activity_id)
     where state = 'waiting' and activity_id is not null`,
  `create index outgoing_unsettled on outgoing_message (state, created_at) where state in ('waiting', 'unreachable', 'dead')`,
  `create index outgoing_person on outgoing_message (person_id) where state = 'unreachable'`,
  `create index outgoing_subject on outgoing_message (subject_id)`,

  // Which card lies where, and which version of its subject it shows.
  `create table sent_card (
     conversation_id text not null,
     activity_id text not null,
     person_id uuid references person,
     card text not null,
     subject_id uuid not null,
     version integer not null,
     sent_at timestamptz not null default now(),
     primary key (conversation_id, activity_id)
   )`,
  `create index sent_card_subject on sent_card (subject_id)`,

  `create table setting (
     key text primary key,
     value jsonb not null,
     changed_by uuid,
     changed_at timestamptz not null default business_now()
   )`,
];
