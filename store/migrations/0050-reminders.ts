import { type Kysely, sql } from 'kysely';

/** Reminders: which duty was claimed for whom on which day, and the one message of the day that tells of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Nobody decides on themselves: a contact who is the candidate, the leader asked, or who asked, hears nothing. */
const isOwnCase = `
  exists (select from nomination where nomination.id = duty.subject_id
    and role_grant.person_id in (nomination.candidate_id, nomination.line_leader_id))
  or exists (select from question where question.id = duty.subject_id and question.asked_by = role_grant.person_id)`;

const isHeld = `membership.starts_on <= (select oslo_today())
  and (membership.ends_on is null or membership.ends_on >= (select oslo_today()))`;

const statements = [
  `create index duty_due on duty (kind, due_at) where done_at is null`,
  // A day's reminders are claimed by one instance, once.
  `create table reminder_round (
     day date primary key,
     -- What was reminded of before it: days without a round (downtime, weekends) are folded into the next one.
     after_day date not null,
     claimed integer not null default 0,
     begun_at timestamptz not null default now()
   )`,
  // No references: a hundred thousand rows are written at once, and the ids come from the tables themselves.
  `create table reminder (
     duty_id uuid not null,
     person_id uuid not null,
     day date not null,
     why text not null check (why in ('owner', 'group-leader', 'contact', 'coordinator', 'vacant')),
     -- Days from the due day; null for information.
     step smallint,
     is_put_off boolean not null default false,
     digest_id uuid,
     primary key (duty_id, person_id, day)
   ) with (fillfactor = 80)`,
  `create index reminder_pending on reminder (person_id) where digest_id is null`,
  `create index reminder_of_digest on reminder (digest_id) where digest_id is not null`,
  `create table reminder_digest (
     id uuid primary key,
     person_id uuid not null references person,
     day date not null,
     version integer not null default 1,
     -- How many of its duties were open when it was drawn last.
     open_count integer not null,
     put_off_to date,
     unique (person_id, day)
   ) with (fillfactor = 80)`,
  `create index reminder_digest_day on reminder_digest (day)`,
  `create table reminder_choice (
     person_id uuid primary key references person,
     frequency text not null default 'daily' check (frequency in ('daily', 'weekly')),
     away_from date,
     away_until date,
     reader_id uuid references person,
     check ((away_from is null) = (away_until is null)),
     check (reader_id is null or away_until is not null),
     check (reader_id is distinct from person_id)
   )`,
  `create index reminder_choice_reader on reminder_choice (reader_id) where reader_id is not null`,
  // Who hears of an open duty, as what: whoever has the role, the post or the seat now.
  `create view duty_audience as
   select duty.id as duty_id, 'owner' as audience, duty.person_id
     from duty where duty.done_at is null and duty.person_id is not null
   union all
   select duty.id, 'owner', role_grant.person_id
     from duty join role_grant on role_grant.service_id = duty.service_id
       and role_grant.role = 'service-leader' and role_grant.ended_at is null
     where duty.done_at is null and duty.role = 'service-leader'
   union all
   select duty.id, 'owner', role_grant.person_id
     from duty join role_grant on role_grant.region = duty.region
       and role_grant.role = 'regional-contact' and role_grant.ended_at is null
     where duty.done_at is null and duty.role = 'regional-contact' and not (${isOwnCase})
   union all
   select duty.id, 'owner', role_grant.person_id
     from duty join role_grant on role_grant.role = 'national-coordinator' and role_grant.ended_at is null
     where duty.done_at is null and duty.role = 'national-coordinator' and not (${isOwnCase})
   union all
   select duty.id, 'owner', role_grant.person_id
     from duty join report_part on report_part.id = duty.subject_id
     join role_grant on role_grant.site_id = report_part.site_id
       and role_grant.role = 'site-leader' and role_grant.ended_at is null
     where duty.done_at is null and duty.role = 'site-leader'
   union all
   select duty.id, 'owner', reference_group.leader_id
     from duty join reference_group on reference_group.service_id = duty.service_id
     where duty.done_at is null and duty.role = 'group-leader' and reference_group.leader_id is not null
   union all
   select duty.id, 'owner', membership.person_id
     from duty join report_part on report_part.id = duty.subject_id
     join seat on seat.service_id = duty.service_id and seat.region = report_part.region and seat.retired_at is null
     join membership on membership.seat_id = seat.id and ${isHeld}
     where duty.done_at is null and duty.role = 'regional-member'
   union all
   select duty.id, 'group-leader', reference_group.leader_id
     from duty join reference_group on reference_group.service_id = duty.service_id
     where duty.done_at is null and reference_group.leader_id is not null
   union all
   select duty.id, 'contact', role_grant.person_id
     from duty
     left join report_part on report_part.id = duty.subject_id
     left join site on site.service_id = duty.service_id and site.is_responsible
     left join trust on trust.id = site.trust_id
     join role_grant on role_grant.region = coalesce(report_part.region, duty.region, trust.region)
       and role_grant.role = 'regional-contact' and role_grant.ended_at is null
     where duty.done_at is null and not (${isOwnCase})
   union all
   select duty.id, 'coordinator', role_grant.person_id
     from duty join role_grant on role_grant.role = 'national-coordinator' and role_grant.ended_at is null
     where duty.done_at is null and not (${isOwnCase})`,
];
