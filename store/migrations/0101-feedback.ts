import { type Kysely, sql } from 'kysely';

/** What the service and its group are told of an assessment, who has read it, what they ask; and what is followed up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const region = `check (region in ('sor-ost', 'vest', 'midt', 'nord'))`;

const statements = [
  // As it was sent; an assessment that is gone on with after its report was opened again is sent anew.
  `create table feedback (
     id uuid primary key,
     assessment_id uuid not null references assessment,
     number integer not null,
     -- The chapters as they were completed: key, ordinal, content.
     content jsonb not null,
     sent_by uuid not null references person,
     sent_at timestamptz not null default business_now(),
     version integer not null default 1,
     unique (assessment_id, number)
   )`,
  `create table feedback_reading (
     feedback_id uuid not null references feedback,
     person_id uuid not null references person,
     read_at timestamptz not null default business_now(),
     primary key (feedback_id, person_id)
   )`,
  `create table feedback_question (
     id uuid primary key,
     feedback_id uuid not null references feedback,
     asked_by uuid not null references person,
     asked_at timestamptz not null default business_now(),
     text text not null,
     answer text,
     answered_by uuid references person,
     answered_at timestamptz,
     check ((answer is null) = (answered_at is null))
   )`,
  `create index feedback_question_of on feedback_question (feedback_id, asked_at)`,
  `create table follow_up (
     id uuid primary key,
     assessment_id uuid not null references assessment,
     service_id uuid not null references service,
     -- Whose contacts look after it.
     region text not null ${region},
     text text not null,
     owner text not null check (owner in ('service-leader', 'group-leader', 'regional-contact', 'national-coordinator')),
     due_on date not null,
     -- Planned until the service was told of the assessment.
     state text not null default 'open' check (state in ('planned', 'open', 'done', 'confirmed', 'dropped')),
     created_by uuid not null references person,
     created_at timestamptz not null default business_now(),
     note text,
     done_by uuid references person,
     done_at timestamptz,
     confirmed_by uuid references person,
     confirmed_at timestamptz,
     version integer not null default 1,
     check ((done_by is null) = (done_at is null)),
     check (state not in ('done', 'confirmed') or done_at is not null)
   )`,
  `create index follow_up_of_assessment on follow_up (assessment_id)`,
  `create index follow_up_of_service on follow_up (service_id, created_at)`,
  // Whoever assesses owes the answers to questions about the feedback too; who has a part in it is looked up by its report.
  `create or replace view duty_audience as
     select duty_id, audience, person_id from duty_audience_of_gatherings
     union all
     select duty.id, 'owner', role_grant.person_id
       from duty
       left join feedback_question question on question.id = duty.subject_id
       left join feedback on feedback.id = question.feedback_id
       join assessment on assessment.id = coalesce(feedback.assessment_id, duty.subject_id)
       join role_grant on role_grant.region = duty.region
         and role_grant.role = 'regional-contact' and role_grant.ended_at is null
       where duty.done_at is null and duty.role = 'assessor'
         and not has_part_in(role_grant.person_id, assessment.report_id)`,
];
