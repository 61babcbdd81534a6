import { type Kysely, sql } from 'kysely';

/** What happens to a service in its life: evaluation, change, closure, a new one; each a process of steps with days. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const region = `check (region in ('sor-ost', 'vest', 'midt', 'nord'))`;

const statements = [
  `create table service_process (
     id uuid primary key,
     kind text not null,
     -- null while the service is only applied for: then it has a title and a type.
     service_id uuid references service,
     title text,
     service_type text,
     -- Whose contacts look after it.
     region text not null ${region},
     reckoned_from date not null,
     -- The process whose decision this one carries out.
     follows uuid references service_process,
     state text not null default 'open' check (state in ('open', 'done', 'stopped')),
     outcome text,
     -- What a decision wrote down of the service, and what stood there before, so that it can be taken back.
     recorded jsonb,
     started_by uuid not null references person,
     started_at timestamptz not null default business_now(),
     ended_by uuid references person,
     ended_at timestamptz,
     stop_reason text,
     version integer not null default 1,
     check ((service_id is null) = (title is not null)),
     check ((service_id is null) = (service_type is not null)),
     check ((state = 'open') = (ended_at is null))
   )`,
  `create unique index service_process_once on service_process (service_id, kind)
     where state = 'open' and service_id is not null`,
  `create index service_process_of_service on service_process (service_id, started_at)`,
  `create table process_step (
     id uuid primary key,
     process_id uuid not null references service_process,
     key text not null,
     ordinal integer not null,
     -- Which region is asked, where one is.
     region text ${region},
     due_on date not null,
     state text not null default 'waiting' check (state in ('waiting', 'open', 'done')),
     content jsonb not null default '{}',
     -- Grows with each text that is saved: nobody writes over what they have not seen.
     revision integer not null default 0,
     written_by uuid references person,
     written_at timestamptz,
     done_by uuid references person,
     done_at timestamptz,
     -- Grows when the step moves on: its cards follow.
     version integer not null default 1,
     unique nulls not distinct (process_id, key, region),
     check ((state = 'done') = (done_at is not null))
   )`,
  `alter table duty drop constraint duty_service_check`,
  `alter table duty add constraint duty_service_check check (service_id is not null or kind in
     ('answer-question', 'moderate-questions', 'prepare-case', 'do-process-step', 'answer-survey'))`,
  // P24: a seat in the group, leading it, or a post at the service.
  `create function has_part_in_service(reader uuid, about uuid) returns boolean language sql stable as $$
     select exists (select from seat join membership on membership.seat_id = seat.id and membership.person_id = reader
         where seat.service_id = about and seat.retired_at is null and membership.starts_on <= oslo_today()
           and (membership.ends_on is null or membership.ends_on >= oslo_today()))
       or exists (select from reference_group where service_id = about and leader_id = reader)
       or exists (select from role_grant where service_id = about and person_id = reader and ended_at is null
           and role in ('service-leader', 'site-leader')) $$`,
  // A region's step is owed by its contacts who have no part in the service.
  `alter view duty_audience rename to duty_audience_of_reports`,
  `create view duty_audience as
     select duty_id, audience, person_id from duty_audience_of_reports
     union all
     select duty.id, 'owner', role_grant.person_id
       from duty join process_step on process_step.id = duty.subject_id
       join role_grant on role_grant.region = duty.region
         and role_grant.role = 'regional-contact' and role_grant.ended_at is null
       where duty.done_at is null and duty.role = 'assessor'
         and not has_part_in_service(role_grant.person_id, duty.service_id)`,
];
