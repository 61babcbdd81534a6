import { type Kysely, sql } from 'kysely';

/** Problems that a group or its service raises: with the service, then the region, then between the regions (R26). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table problem (
     id uuid primary key,
     service_id uuid not null references reference_group (service_id),
     text text not null,
     raised_by uuid not null references person,
     raised_at timestamptz not null default business_now(),
     -- The region that it goes to after the service, or that the service raises it with.
     region text not null check (region in ('sor-ost', 'vest', 'midt', 'nord')),
     step text not null check (step in ('service', 'region', 'between')),
     state text not null default 'open'
       check (state in ('open', 'answered', 'settled', 'disputed', 'withdrawn')),
     due_on date not null,
     closed_at timestamptz,
     version integer not null default 1,
     check ((closed_at is null) = (state in ('open', 'answered')))
   )`,
  `create index problem_of_service on problem (service_id, raised_at desc)`,
  // What was said of it, in the order in which it was said.
  `create table problem_entry (
     id bigint generated always as identity primary key,
     problem_id uuid not null references problem,
     kind text not null check (kind in ('answered', 'passed', 'disputed', 'settled', 'commented', 'withdrawn')),
     -- With whom it lay when it was said.
     step text not null check (step in ('service', 'region', 'between')),
     text text not null,
     written_by uuid not null references person,
     written_at timestamptz not null default business_now()
   )`,
  `create index problem_entry_of_problem on problem_entry (problem_id, id)`,
  `create index problem_entry_writer on problem_entry (written_by)`,
];
