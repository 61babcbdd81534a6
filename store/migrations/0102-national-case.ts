import { type Kysely, sql } from 'kysely';

/** What the regions' assessments of a year have in common, and the case that is made of it for the medical directors. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table national_case (
     id uuid primary key,
     cycle_id uuid not null unique references report_cycle,
     goes_well text not null default '',
     proposal text not null default '',
     version integer not null default 1,
     written_by uuid references person,
     written_at timestamptz,
     completed_at timestamptz,
     completed_by uuid references person
   )`,
  `create table challenge (
     id uuid primary key,
     case_id uuid not null references national_case,
     title text not null,
     text text not null,
     proposal text not null default '',
     created_by uuid not null references person,
     created_at timestamptz not null default business_now(),
     changed_by uuid references person,
     changed_at timestamptz,
     version integer not null default 1,
     dropped_at timestamptz
   )`,
  `create index challenge_of_case on challenge (case_id, created_at) where dropped_at is null`,
  // In which reports it was seen.
  `create table challenge_reference (
     challenge_id uuid not null references challenge,
     assessment_id uuid not null references assessment,
     primary key (challenge_id, assessment_id)
   )`,
  `create index challenge_reference_assessment on challenge_reference (assessment_id)`,
  `alter table duty drop constraint duty_service_check`,
  `alter table duty add constraint duty_service_check
     check (service_id is not null or kind in ('answer-question', 'moderate-questions', 'prepare-case'))`,
];
